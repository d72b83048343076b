using ErpSystem.Inventory.Persistence;

namespace ErpSystem.Inventory.Stock;

/// <summary>Gives a document that moves goods its number and its dates.</summary>
internal static class PostingStore
{
    public static async Task<StockPosting> PostingAsync(
        this InventoryDbContext db, WarehouseFloor floor, StockDocumentKind kind, DateOnly? statedDate, Guid documentId, CancellationToken ct)
    {
        var date = floor.Company.PostingDate(statedDate, db.Time);
        var number = await db.NextNumberAsync(PrefixOf(kind), ct);
        return new StockPosting(kind, documentId, number, date, db.Time.GetUtcNow(), floor.Company.CurrencyCode);
    }

    private static string PrefixOf(StockDocumentKind kind) => kind switch
    {
        StockDocumentKind.Receipt => DocumentNumbers.GoodsReceipt,
        StockDocumentKind.Adjustment => DocumentNumbers.StockAdjustment,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This document has its number already."),
    };
}
