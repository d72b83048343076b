using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Finance.Customers;

/// <summary>What a customer owes, as it now stands, in the company's currency and in each currency of documents.</summary>
public sealed record PartyBalanceChanged(
    Id<Customer> CustomerId, string Currency, decimal Balance, decimal Overdue, DateOnly AsOf, IReadOnlyList<CurrencyBalance> Balances) : IIntegrationEvent
{
    public static string Topic => "finance.party_balance.changed.v1";

    IId IIntegrationEvent.Aggregate => CustomerId;
}
