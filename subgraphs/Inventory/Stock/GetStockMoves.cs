using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Inventory.Stock;

[QueryType]
public static class GetStockMoves
{
    [Authorize("inventory.stock.read"), Connection<StockMoveList>]
    public static IQueryable<StockMove> StockMoves([FromServices] InventoryDbContext db) => db.StockMoves;

    [Lookup, Authorize("inventory.stock.read")]
    public static IDataLoaderResult<StockMove?> StockMoveById(Id<StockMove> id, [FromServices] StockMoveLoader loader) => loader.Load(id);
}
