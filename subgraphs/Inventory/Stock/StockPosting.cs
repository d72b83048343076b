namespace ErpSystem.Inventory.Stock;

/// <summary>The document that moves goods, as every one of its moves repeats it.</summary>
public sealed record StockPosting(
    StockMoveKind Kind, Guid DocumentId, string DocumentNumber, DateOnly PostingDate, DateTimeOffset RecordedAt, string CurrencyCode);
