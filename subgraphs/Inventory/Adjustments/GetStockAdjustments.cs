using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Inventory.Adjustments;

[QueryType]
public static class GetStockAdjustments
{
    [Authorize("inventory.stock_adjustment.read"), Connection<StockAdjustmentList>]
    public static IQueryable<StockAdjustment> StockAdjustments([FromServices] InventoryDbContext db) => db.StockAdjustments;

    [Lookup, Authorize("inventory.stock_adjustment.read")]
    public static IDataLoaderResult<StockAdjustment?> StockAdjustmentById(Id<StockAdjustment> id, [FromServices] StockAdjustmentLoader loader) => loader.Load(id);

    [Lookup, Authorize("inventory.stock_adjustment.read")]
    public static IDataLoaderResult<StockAdjustment?> StockAdjustmentByNumber(string number, [FromServices] StockAdjustmentByNumberLoader loader) => loader.Load(number);
}
