using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Inventory.Stock;

[QueryType]
public static class StockLevelByProductAndWarehouse
{
    [Lookup, Authorize("inventory.stock.read")]
    public static IDataLoaderResult<StockLevel?> StockLevelByProductIdAndWarehouseId(
        [Is("product.id")] Id<Product> productId, [Is("warehouse.id")] Id<Warehouse> warehouseId, [FromServices] StockLevelByKeyLoader levels)
    {
        return levels.Load(new StockKey(productId, warehouseId));
    }
}
