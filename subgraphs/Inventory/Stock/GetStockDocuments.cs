using System.ComponentModel;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Inventory.Stock;

[QueryType]
public static class GetStockDocuments
{
    [Description("Each posted stock document with what it did to the stock's value; Finance adds what stands in the ledger.")]
    [Authorize("inventory.cost.read"), Connection<StockDocumentList>]
    public static IQueryable<StockDocument> StockLedgerReconciliation([FromServices] InventoryDbContext db) => db.StockDocuments;

    [Lookup, Authorize("inventory.cost.read")]
    public static IDataLoaderResult<StockDocument?> StockDocumentById(Id<StockDocument> id, [FromServices] StockDocumentLoader loader) => loader.Load(id);
}
