using System.ComponentModel;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Inventory.Counts;

[ObjectType<StockCount>(
    Key = "id",
    Fields =
    [
        nameof(StockCount.Id),
        nameof(StockCount.Number),
        nameof(StockCount.Status),
        nameof(StockCount.Note),
        nameof(StockCount.OpenedAt),
        nameof(StockCount.PostingDate),
        nameof(StockCount.ClosedAt),
        nameof(StockCount.AvailableActions),
        nameof(StockCount.Version),
    ])]
[EntityKey("number")]
[Description("What people found in a warehouse; posting moves the differences.")]
public static class StockCountType
{
    public static IDataLoaderResult<Warehouse?> Warehouse([Parent] StockCount count, [FromServices] WarehouseLoader warehouses)
    {
        return warehouses.Load(count.WarehouseId);
    }

    [Connection<StockCountLineList>(By = nameof(StockCountLine.StockCountId))]
    public static IQueryable<StockCountLine> Lines([FromServices] InventoryDbContext db) => db.StockCountLines;
}
