using System.ComponentModel;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Inventory.Receipts;

[ObjectType<GoodsReceipt>(
    Key = "id",
    Fields =
    [
        nameof(GoodsReceipt.Id),
        nameof(GoodsReceipt.Number),
        nameof(GoodsReceipt.PostingDate),
        nameof(GoodsReceipt.ExternalReference),
        nameof(GoodsReceipt.RecordedAt),
        nameof(GoodsReceipt.Version),
    ])]
[EntityKey("number")]
[Description("Goods that came in at a cost; posted when written, so never changed.")]
public static class GoodsReceiptType
{
    public static IDataLoaderResult<Warehouse?> Warehouse([Parent] GoodsReceipt receipt, [FromServices] WarehouseLoader warehouses)
    {
        return warehouses.Load(receipt.WarehouseId);
    }

    [Connection<GoodsReceiptLineList>(By = nameof(GoodsReceiptLine.GoodsReceiptId))]
    public static IQueryable<GoodsReceiptLine> Lines([FromServices] InventoryDbContext db) => db.GoodsReceiptLines;
}
