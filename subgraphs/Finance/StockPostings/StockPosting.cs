using ErpSystem.Finance.Journals;
using ErpSystem.Subgraphs;

namespace ErpSystem.Finance.StockPostings;

/// <summary>A stock document stands in the ledger; one row for each, also where its value is zero and there is nothing to book.</summary>
public sealed class StockPosting : IEntity<StockPosting>, ICompanyOwned
{
    public required Id<StockPosting> Id { get; init; }

    public Id<Company> CompanyId { get; private set; }

    public required Id<StockDocument> StockDocumentId { get; init; }

    public required string Number { get; init; }

    public required DateOnly PostingDate { get; init; }

    public required string CurrencyCode { get; init; }

    /// <summary>By how much it changed the value of stock.</summary>
    public required decimal Value { get; init; }

    public required Id<JournalEntry>? EntryId { get; init; }
}
