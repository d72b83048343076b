using ErpSystem.Inventory.Products;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Inventory.Stock;

/// <summary>The stock levels of products, in the order of the warehouses' codes.</summary>
public sealed class StockLevelsOfProductLoader(InventoryDbContext db) : GroupLoader<Id<Product>, StockLevel>
{
    /// <inheritdoc/>
    protected override async Task<ILookup<Id<Product>, StockLevel>> LoadAsync(
        IReadOnlyList<Id<Product>> keys, CancellationToken cancellationToken)
    {
        var levels = await db.StockLevels
            .AsNoTracking()
            .Where(level => keys.Contains(level.ProductId))
            .Join(db.Warehouses, level => level.WarehouseId, warehouse => warehouse.Id, (level, warehouse) => new { level, warehouse.Code })
            .OrderBy(row => row.Code)
            .Select(row => row.level)
            .ToListAsync(cancellationToken);
        return levels.ToLookup(level => level.ProductId);
    }
}
