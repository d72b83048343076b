using ErpSystem.Finance.Periods;
using ErpSystem.Subgraphs;

namespace ErpSystem.Finance.Journals;

/// <summary>What was posted at once: debit equals credit, and it never changes. A mistake is corrected by a reversal.</summary>
public sealed class JournalEntry : IEntity<JournalEntry>, ICompanyOwned, IVersioned
{
    public required Id<JournalEntry> Id { get; init; }

    public Id<Company> CompanyId { get; private set; }

    public int Version { get; private set; }

    public required Id<Journal> JournalId { get; init; }

    /// <summary>Without gaps per series and fiscal year.</summary>
    public required string Number { get; init; }

    public required Id<FiscalPeriod> FiscalPeriodId { get; init; }

    /// <summary>The day that it counts for in the ledger.</summary>
    public required DateOnly PostingDate { get; init; }

    /// <summary>The day on the document, when that is another.</summary>
    public required DateOnly DocumentDate { get; init; }

    /// <summary>The currency that the company keeps its books in.</summary>
    public required string CurrencyCode { get; init; }

    public required string Description { get; init; }

    public required EntrySource Source { get; init; }

    /// <summary>The id of the document that it comes from.</summary>
    public required Guid SourceId { get; init; }

    /// <summary>The entry that this one takes back.</summary>
    public required Id<JournalEntry>? ReversesId { get; init; }

    /// <summary>How many lines it has: the database takes no more and no less.</summary>
    public required int LineCount { get; init; }

    /// <summary>The sum of its debits, which is the sum of its credits.</summary>
    public required decimal Total { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }
}
