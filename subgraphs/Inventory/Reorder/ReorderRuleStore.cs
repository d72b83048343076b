using ErpSystem.Inventory.Persistence;
using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Stock;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;

namespace ErpSystem.Inventory.Reorder;

/// <summary>Holds what a rule is about while the rule is written.</summary>
internal static class ReorderRuleStore
{
    /// <summary>The level of a product in a warehouse, made when there never was stock, locked: no move comes between the rule and the look at the level.</summary>
    public static async Task<StockLevel> LockLevelAsync(
        this InventoryDbContext db, Id<Product> productId, Id<Warehouse> warehouseId, CancellationToken ct)
    {
        StockKey[] keys = [new(productId, warehouseId)];
        await db.AddMissingLevelsAsync(keys, ct);
        var levels = await db.LockLevelsAsync(keys, ct);
        return levels.Single();
    }

    /// <summary>The rule and its level, locked.</summary>
    public static async Task<(ReorderRule Rule, StockLevel Level)> LockRuleAsync(this InventoryDbContext db, Id<ReorderRule> id, CancellationToken ct)
    {
        var rule = await db.LockAsync(id, ct);
        return (rule, await db.LockLevelAsync(rule.ProductId, rule.WarehouseId, ct));
    }
}
