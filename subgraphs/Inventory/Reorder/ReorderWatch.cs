using ErpSystem.Inventory.Stock;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Inventory.Reorder;

/// <summary>Compares locked levels with their rules; one statement for all of them.</summary>
internal static class ReorderWatch
{
    public static async Task WatchReorderAsync(this InventoryDbContext db, IReadOnlyCollection<StockLevel> levels, CancellationToken ct)
    {
        var products = levels.Select(level => level.ProductId).Distinct().ToList();
        var warehouses = levels.Select(level => level.WarehouseId).Distinct().ToList();
        var rules = await db.ReorderRules
            .AsNoTracking()
            .Where(rule => !rule.Archived && products.Contains(rule.ProductId) && warehouses.Contains(rule.WarehouseId))
            .ToDictionaryAsync(rule => new StockKey(rule.ProductId, rule.WarehouseId), ct);
        foreach (var level in levels)
        {
            db.Compare(rules.GetValueOrDefault(new StockKey(level.ProductId, level.WarehouseId)), level);
        }
    }

    /// <summary>Tells when the level has fallen below its rule since it was looked at last.</summary>
    public static void Compare(this InventoryDbContext db, ReorderRule? rule, StockLevel level)
    {
        var wasBelow = level.BelowReorder;
        level.BelowReorder = rule is { Archived: false } && level.Available < rule.ReorderPoint;
        if (level.BelowReorder && !wasBelow)
        {
            db.Publish(StockLevelBelowReorder.Of(rule!, level));
        }
    }
}
