namespace ErpSystem.Inventory.Stock;

/// <summary>The document that moves goods, as every one of its moves repeats it.</summary>
public sealed record StockPosting(
    StockDocumentKind Kind, Guid DocumentId, string DocumentNumber, DateOnly PostingDate, DateTimeOffset RecordedAt, string CurrencyCode)
{
    /// <summary>Above 1 for the later postings of a document that posts more than once.</summary>
    public int Step { get; init; } = 1;
}
