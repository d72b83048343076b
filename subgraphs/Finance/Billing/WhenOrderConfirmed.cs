using ErpSystem.Finance.Customers;
using ErpSystem.Finance.Journals;
using ErpSystem.Finance.SalesOrders;
using ErpSystem.Finance.Settings;
using ErpSystem.Finance.StockPostings;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Finance.Billing;

/// <summary>Keeps what an order is charged at, and charges for it where its policy says so or goods left before it was heard of.</summary>
[EventConsumer]
internal static class WhenOrderConfirmed
{
    [Consumes("sales.order.confirmed.v1", EventKind.Effect)]
    public static async Task KeepAsync(ReceivedEvent<OrderConfirmed> received, FinanceDbContext db, CancellationToken ct)
    {
        var confirmed = received.Payload;
        var order = await db.LockOrderAsync(confirmed.OrderId, ct);
        order.Confirm(confirmed.InvoicePolicy ?? InvoicePolicy.Shipped);
        order.Apply(received.AggregateVersion, confirmed.Number, confirmed.CustomerId, confirmed.Currency, confirmed.Lines);
        var date = await db.PostingDateAsync(received.Id, await db.TodayAsync(ct), ct);
        await OrderBilling.SettleAsync(db, order, new LedgerBatch(db), date, ct);
    }
}

/// <summary>What Finance reads of it.</summary>
internal sealed record OrderConfirmed(
    Id<SalesOrder> OrderId, string Number, Id<Customer> CustomerId, string Currency, InvoicePolicy? InvoicePolicy, IReadOnlyList<BillingTerms> Lines);
