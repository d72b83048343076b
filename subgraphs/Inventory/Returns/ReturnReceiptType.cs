using System.ComponentModel;
using ErpSystem.Inventory.SalesOrders;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Inventory.Returns;

[ObjectType<ReturnReceipt>(
    Key = "id",
    Fields =
    [
        nameof(ReturnReceipt.Id),
        nameof(ReturnReceipt.Number),
        nameof(ReturnReceipt.PostingDate),
        nameof(ReturnReceipt.Note),
        nameof(ReturnReceipt.RecordedAt),
        nameof(ReturnReceipt.Version),
    ])]
[EntityKey("number")]
[Description("Goods that a customer sent back; posted when written, so never changed.")]
public static class ReturnReceiptType
{
    public static ReturnAuthorization ReturnAuthorization([Parent] ReturnReceipt receipt) => new(receipt.ReturnAuthorizationId);

    public static SalesOrder SalesOrder([Parent] ReturnReceipt receipt) => new(receipt.SalesOrderId);

    public static IDataLoaderResult<Warehouse?> Warehouse([Parent] ReturnReceipt receipt, [FromServices] WarehouseLoader warehouses)
    {
        return warehouses.Load(receipt.WarehouseId);
    }

    [Connection<ReturnReceiptLineList>(By = nameof(ReturnReceiptLine.ReturnReceiptId))]
    public static IQueryable<ReturnReceiptLine> Lines([FromServices] InventoryDbContext db) => db.ReturnReceiptLines;
}
