using ErpSystem.Finance.Accounts;
using ErpSystem.Finance.Customers;
using ErpSystem.Subgraphs;

namespace ErpSystem.Finance.Journals;

/// <summary>A line that is about to be posted: amounts signed, debits positive, in the company's currency and in the document's.</summary>
internal sealed record LineDraft(Id<Account> AccountId, decimal Amount, decimal CurrencyAmount)
{
    public Id<Customer>? CustomerId { get; init; }

    public string? TaxCode { get; init; }

    public string? Text { get; init; }

    /// <summary>The same with sides changed.</summary>
    public LineDraft Reversed => this with { Amount = -Amount, CurrencyAmount = -CurrencyAmount };
}
