using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Inventory.Transfers;

[QueryType]
public static class GetStockTransfers
{
    [Authorize("inventory.stock_transfer.read"), Connection<StockTransferList>]
    public static IQueryable<StockTransfer> StockTransfers([FromServices] InventoryDbContext db) => db.StockTransfers;

    [Lookup, Authorize("inventory.stock_transfer.read")]
    public static IDataLoaderResult<StockTransfer?> StockTransferById(Id<StockTransfer> id, [FromServices] StockTransferLoader loader) => loader.Load(id);

    [Lookup, Authorize("inventory.stock_transfer.read")]
    public static IDataLoaderResult<StockTransfer?> StockTransferByNumber(string number, [FromServices] StockTransferByNumberLoader loader) => loader.Load(number);
}
