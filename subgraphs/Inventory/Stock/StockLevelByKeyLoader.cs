using ErpSystem.Subgraphs.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Inventory.Stock;

/// <summary>Stock levels by product and warehouse.</summary>
public sealed class StockLevelByKeyLoader(InventoryDbContext db) : BatchLoader<StockKey, StockLevel>
{
    /// <inheritdoc/>
    protected override async Task<IReadOnlyDictionary<StockKey, StockLevel>> LoadAsync(
        IReadOnlyList<StockKey> keys, CancellationToken cancellationToken)
    {
        var products = keys.Select(key => key.ProductId).Distinct().ToList();
        var warehouses = keys.Select(key => key.WarehouseId).Distinct().ToList();
        return await db.StockLevels
            .AsNoTracking()
            .Where(level => products.Contains(level.ProductId) && warehouses.Contains(level.WarehouseId))
            .ToDictionaryAsync(level => new StockKey(level.ProductId, level.WarehouseId), cancellationToken);
    }
}
