using ErpSystem.Inventory.Products;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Inventory.Stock;

/// <summary>What could be promised of products in their warehouses; zero where a known product has no stock, nothing for an unknown one.</summary>
public sealed class AvailabilityLoader(InventoryDbContext db) : BatchLoader<ProductPlace, Quantity>
{
    /// <inheritdoc/>
    protected override async Task<IReadOnlyDictionary<ProductPlace, Quantity>> LoadAsync(
        IReadOnlyList<ProductPlace> keys, CancellationToken cancellationToken)
    {
        var ids = keys.Select(key => key.ProductId).Distinct().ToList();
        var units = await UnitsAsync(ids, cancellationToken);
        var levels = await LevelsAsync(ids, cancellationToken);
        return keys
            .Where(key => units.ContainsKey(key.ProductId))
            .ToDictionary(key => key, key => new Quantity(
                levels[key.ProductId].Where(level => key.WarehouseId is not { } place || level.WarehouseId == place).Sum(level => level.Available),
                units[key.ProductId]));
    }

    private Task<Dictionary<Id<Product>, string>> UnitsAsync(List<Id<Product>> ids, CancellationToken cancellationToken)
    {
        return db.Products
            .Where(product => ids.Contains(product.Id))
            .Join(db.Units, product => product.BaseUnitId, unit => unit.Id, (product, unit) => new { product.Id, unit.Code })
            .ToDictionaryAsync(row => row.Id, row => row.Code, cancellationToken);
    }

    private async Task<ILookup<Id<Product>, StockLevel>> LevelsAsync(List<Id<Product>> ids, CancellationToken cancellationToken)
    {
        var levels = await db.StockLevels.AsNoTracking().Where(level => ids.Contains(level.ProductId)).ToListAsync(cancellationToken);
        return levels.ToLookup(level => level.ProductId);
    }
}
