using ErpSystem.Inventory.Persistence;

namespace ErpSystem.Inventory.Stock;

/// <summary>Gives a document that moves goods its number and its dates.</summary>
internal static class PostingStore
{
    public static async Task<StockPosting> PostingAsync(
        this InventoryDbContext db, WarehouseFloor floor, StockMoveKind kind, DateOnly? statedDate, Guid documentId, CancellationToken ct)
    {
        var date = floor.Company.PostingDate(statedDate, db.Time);
        var number = await db.NextNumberAsync(PrefixOf(kind), ct);
        return new StockPosting(kind, documentId, number, date, db.Time.GetUtcNow(), floor.Company.CurrencyCode);
    }

    private static string PrefixOf(StockMoveKind kind) => kind switch
    {
        StockMoveKind.Receipt => DocumentNumbers.GoodsReceipt,
        StockMoveKind.Adjustment => DocumentNumbers.StockAdjustment,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This document has its number already."),
    };
}
