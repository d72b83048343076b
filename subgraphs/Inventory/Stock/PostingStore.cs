using ErpSystem.Inventory.Companies;
using ErpSystem.Inventory.Persistence;
using ErpSystem.Subgraphs.Errors;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Inventory.Stock;

/// <summary>Gives a document that moves goods its number and its dates.</summary>
internal static class PostingStore
{
    public static async Task<StockPosting> PostingAsync(
        this InventoryDbContext db, CompanyProfile company, StockDocumentKind kind, DateOnly? statedDate, CancellationToken ct)
    {
        var date = await db.PostingDateAsync(company, statedDate, ct);
        var number = await db.NextNumberAsync(PrefixOf(kind), ct);
        var now = db.Time.GetUtcNow();
        return new StockPosting(kind, Guid.CreateVersion7(now), number, date, now, company.CurrencyCode);
    }

    /// <summary>The date to post on: the stated one, or the company's today; refused when it has not come yet or its period is locked.</summary>
    public static async Task<DateOnly> PostingDateAsync(
        this InventoryDbContext db, CompanyProfile company, DateOnly? statedDate, CancellationToken ct)
    {
        var date = company.PostingDate(statedDate, db.Time);
        var locked = await db.PeriodLocks
            .AsNoTracking()
            .Where(period => period.Locked && period.StartsOn <= date && date <= period.EndsOn)
            .Select(period => (DateOnly?)period.EndsOn)
            .FirstOrDefaultAsync(ct);
        return locked is { } end ? throw new DomainException(new InventoryPeriodLocked(date, end)) : date;
    }

    private static string PrefixOf(StockDocumentKind kind) => kind switch
    {
        StockDocumentKind.Receipt => DocumentNumbers.GoodsReceipt,
        StockDocumentKind.Shipment => DocumentNumbers.Shipment,
        StockDocumentKind.Return => DocumentNumbers.ReturnReceipt,
        StockDocumentKind.Adjustment => DocumentNumbers.StockAdjustment,
        StockDocumentKind.Transfer => DocumentNumbers.StockTransfer,
        StockDocumentKind.Revaluation => DocumentNumbers.StockRevaluation,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This document has its number already."),
    };
}
