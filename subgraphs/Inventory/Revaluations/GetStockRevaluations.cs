using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Inventory.Revaluations;

[QueryType]
public static class GetStockRevaluations
{
    [Authorize("inventory.stock_revaluation.read"), Connection<StockRevaluationList>]
    public static IQueryable<StockRevaluation> StockRevaluations([FromServices] InventoryDbContext db) => db.StockRevaluations;

    [Lookup, Authorize("inventory.stock_revaluation.read")]
    public static IDataLoaderResult<StockRevaluation?> StockRevaluationById(Id<StockRevaluation> id, [FromServices] StockRevaluationLoader loader) => loader.Load(id);

    [Lookup, Authorize("inventory.stock_revaluation.read")]
    public static IDataLoaderResult<StockRevaluation?> StockRevaluationByNumber(string number, [FromServices] StockRevaluationByNumberLoader loader) => loader.Load(number);
}
