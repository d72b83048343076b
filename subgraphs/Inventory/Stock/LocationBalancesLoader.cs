using ErpSystem.Subgraphs.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Inventory.Stock;

/// <summary>What lies where, by product and warehouse.</summary>
public sealed class LocationBalancesLoader(InventoryDbContext db) : GroupLoader<StockKey, LocationBalance>
{
    /// <inheritdoc/>
    protected override async Task<ILookup<StockKey, LocationBalance>> LoadAsync(
        IReadOnlyList<StockKey> keys, CancellationToken cancellationToken)
    {
        var products = keys.Select(key => key.ProductId).Distinct().ToList();
        var warehouses = keys.Select(key => key.WarehouseId).Distinct().ToList();
        var balances = await db.LocationBalances
            .AsNoTracking()
            .Where(balance => balance.OnHand != 0 && products.Contains(balance.ProductId) && warehouses.Contains(balance.WarehouseId))
            .OrderBy(balance => balance.LocationId)
            .ToListAsync(cancellationToken);
        return balances.ToLookup(balance => new StockKey(balance.ProductId, balance.WarehouseId));
    }
}
