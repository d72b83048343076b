using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Inventory.Counts;

[QueryType]
public static class GetStockCounts
{
    [Authorize("inventory.stock_count.read"), Connection<StockCountList>]
    public static IQueryable<StockCount> StockCounts([FromServices] InventoryDbContext db) => db.StockCounts;

    [Lookup, Authorize("inventory.stock_count.read")]
    public static IDataLoaderResult<StockCount?> StockCountById(Id<StockCount> id, [FromServices] StockCountLoader loader) => loader.Load(id);

    [Lookup, Authorize("inventory.stock_count.read")]
    public static IDataLoaderResult<StockCount?> StockCountByNumber(string number, [FromServices] StockCountByNumberLoader loader) => loader.Load(number);
}
