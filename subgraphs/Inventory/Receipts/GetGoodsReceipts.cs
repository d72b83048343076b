using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Inventory.Receipts;

[QueryType]
public static class GetGoodsReceipts
{
    [Authorize("inventory.goods_receipt.read"), Connection<GoodsReceiptList>]
    public static IQueryable<GoodsReceipt> GoodsReceipts([FromServices] InventoryDbContext db) => db.GoodsReceipts;

    [Lookup, Authorize("inventory.goods_receipt.read")]
    public static IDataLoaderResult<GoodsReceipt?> GoodsReceiptById(Id<GoodsReceipt> id, [FromServices] GoodsReceiptLoader loader) => loader.Load(id);

    [Lookup, Authorize("inventory.goods_receipt.read")]
    public static IDataLoaderResult<GoodsReceipt?> GoodsReceiptByNumber(string number, [FromServices] GoodsReceiptByNumberLoader loader) => loader.Load(number);
}
