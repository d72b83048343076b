using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Inventory.Stock;

[QueryType]
public static class GetStockLevels
{
    [Authorize("inventory.stock.read"), Connection<StockLevelList>]
    public static IQueryable<StockLevel> StockLevels([FromServices] InventoryDbContext db) => db.StockLevels;

    [Lookup, Authorize("inventory.stock.read")]
    public static IDataLoaderResult<StockLevel?> StockLevelById(Id<StockLevel> id, [FromServices] StockLevelLoader loader) => loader.Load(id);
}
