using ErpSystem.Subgraphs.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Inventory.Stock;

/// <summary>The open cost layers of stock levels, in the order in which goods leave.</summary>
public sealed class OpenLayersLoader(InventoryDbContext db) : GroupLoader<StockKey, CostLayer>
{
    /// <inheritdoc/>
    protected override async Task<ILookup<StockKey, CostLayer>> LoadAsync(IReadOnlyList<StockKey> keys, CancellationToken cancellationToken)
    {
        var products = keys.Select(key => key.ProductId).Distinct().ToList();
        var warehouses = keys.Select(key => key.WarehouseId).Distinct().ToList();
        var layers = await db.CostLayers
            .AsNoTracking()
            .Where(layer => layer.RemainingQuantity > 0 && products.Contains(layer.ProductId) && warehouses.Contains(layer.WarehouseId))
            .OrderBy(layer => layer.PostingDate)
            .ThenBy(layer => layer.Number)
            .ToListAsync(cancellationToken);
        return layers.ToLookup(layer => new StockKey(layer.ProductId, layer.WarehouseId));
    }
}
