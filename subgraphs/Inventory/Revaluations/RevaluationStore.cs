using ErpSystem.Inventory.Stock;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Inventory.Revaluations;

/// <summary>Posts new values of locked levels.</summary>
internal static class RevaluationStore
{
    /// <summary>Writes the document with a value for each level; levels keep their goods.</summary>
    public static async Task<StockRevaluation> RevalueAsync(
        this InventoryDbContext db,
        StockPosting posting,
        string? note,
        StockBook book,
        IReadOnlyList<(StockLevel Level, decimal Value)> values,
        CancellationToken ct)
    {
        var warehouses = values.Select(item => item.Level.WarehouseId).Distinct().ToList();
        var places = await db.Locations
            .Where(location => location.Unassigned && warehouses.Contains(location.WarehouseId))
            .ToDictionaryAsync(location => location.WarehouseId, location => location.Id, ct);
        var revaluation = StockRevaluation.Of(posting, note);
        var moves = new List<StockMove>(values.Count);
        foreach (var (level, value) in values)
        {
            var number = moves.Count + 1;
            revaluation.Add(Id<StockRevaluationLine>.New(db.Time), number, level, value, posting.CurrencyCode);
            moves.Add(book.Revalue(posting, LineOf(level, number, places[level.WarehouseId]), value, Id<StockMove>.New(db.Time)));
        }

        db.StockRevaluations.Add(revaluation);
        var posted = await db.ConcludeAsync(posting, book, moves, ct);
        db.Publish(ValuationAdjusted.Of(revaluation.Id, reason: null, revaluation.Note, posted));
        return revaluation;
    }

    private static PostingLine LineOf(StockLevel level, int lineNumber, Id<Location> place)
    {
        return new PostingLine(lineNumber, level.ProductId, level.WarehouseId, place, new Quantity(0, level.UnitCode), UnitCost: null);
    }
}
