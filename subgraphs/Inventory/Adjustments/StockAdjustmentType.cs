using System.ComponentModel;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Inventory.Adjustments;

[ObjectType<StockAdjustment>(
    Key = "id",
    Fields =
    [
        nameof(StockAdjustment.Id),
        nameof(StockAdjustment.Number),
        nameof(StockAdjustment.Reason),
        nameof(StockAdjustment.Note),
        nameof(StockAdjustment.PostingDate),
        nameof(StockAdjustment.RecordedAt),
        nameof(StockAdjustment.Version),
    ])]
[EntityKey("number")]
[Description("Stock put right by hand, with a reason.")]
public static class StockAdjustmentType
{
    public static IDataLoaderResult<Warehouse?> Warehouse([Parent] StockAdjustment adjustment, [FromServices] WarehouseLoader warehouses)
    {
        return warehouses.Load(adjustment.WarehouseId);
    }

    [Connection<StockAdjustmentLineList>(By = nameof(StockAdjustmentLine.StockAdjustmentId))]
    public static IQueryable<StockAdjustmentLine> Lines([FromServices] InventoryDbContext db) => db.StockAdjustmentLines;
}
