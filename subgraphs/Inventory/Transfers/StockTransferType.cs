using System.ComponentModel;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Inventory.Transfers;

[ObjectType<StockTransfer>(
    Key = "id",
    Fields =
    [
        nameof(StockTransfer.Id),
        nameof(StockTransfer.Number),
        nameof(StockTransfer.Status),
        nameof(StockTransfer.PostingDate),
        nameof(StockTransfer.Note),
        nameof(StockTransfer.RecordedAt),
        nameof(StockTransfer.AvailableActions),
        nameof(StockTransfer.Version),
    ])]
[EntityKey("number")]
[Description("Goods that change their place; what has left and not arrived yet is under way.")]
public static class StockTransferType
{
    public static IDataLoaderResult<Warehouse?> FromWarehouse([Parent] StockTransfer transfer, [FromServices] WarehouseLoader warehouses)
    {
        return warehouses.Load(transfer.FromWarehouseId);
    }

    public static IDataLoaderResult<Warehouse?> ToWarehouse([Parent] StockTransfer transfer, [FromServices] WarehouseLoader warehouses)
    {
        return warehouses.Load(transfer.ToWarehouseId);
    }

    [Connection<StockTransferLineList>(By = nameof(StockTransferLine.StockTransferId))]
    public static IQueryable<StockTransferLine> Lines([FromServices] InventoryDbContext db) => db.StockTransferLines;
}
