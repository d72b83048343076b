using ErpSystem.Finance.Accounts;
using ErpSystem.Finance.Customers;
using ErpSystem.Subgraphs;

namespace ErpSystem.Finance.Journals;

/// <summary>One side of an entry: a debit or a credit of one account.</summary>
public sealed class JournalLine : IEntity<JournalLine>, ICompanyOwned
{
    public required Id<JournalLine> Id { get; init; }

    public Id<Company> CompanyId { get; private set; }

    public required Id<JournalEntry> EntryId { get; init; }

    public required int LineNumber { get; init; }

    public required Id<Account> AccountId { get; init; }

    /// <summary>The entry's posting date.</summary>
    public required DateOnly PostingDate { get; init; }

    /// <summary>In the company's currency.</summary>
    public required decimal Debit { get; init; }

    /// <summary>In the company's currency.</summary>
    public required decimal Credit { get; init; }

    /// <summary>The document's currency.</summary>
    public required string CurrencyCode { get; init; }

    /// <summary>In the document's currency, credits negative; zero for a difference between rates.</summary>
    public required decimal CurrencyAmount { get; init; }

    public required Id<Customer>? CustomerId { get; init; }

    public required string? TaxCode { get; init; }

    public required string? Text { get; init; }
}
