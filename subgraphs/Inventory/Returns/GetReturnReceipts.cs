using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Inventory.Returns;

[QueryType]
public static class GetReturnReceipts
{
    [Authorize("inventory.return_receipt.read"), Connection<ReturnReceiptList>]
    public static IQueryable<ReturnReceipt> ReturnReceipts([FromServices] InventoryDbContext db) => db.ReturnReceipts;

    [Lookup, Authorize("inventory.return_receipt.read")]
    public static IDataLoaderResult<ReturnReceipt?> ReturnReceiptById(Id<ReturnReceipt> id, [FromServices] ReturnReceiptLoader loader) => loader.Load(id);

    [Lookup, Authorize("inventory.return_receipt.read")]
    public static IDataLoaderResult<ReturnReceipt?> ReturnReceiptByNumber(string number, [FromServices] ReturnReceiptByNumberLoader loader) => loader.Load(number);
}
