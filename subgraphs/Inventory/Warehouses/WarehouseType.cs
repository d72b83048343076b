using System.ComponentModel;
using ErpSystem.Inventory.Stock;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Inventory.Warehouses;

[ObjectType<Warehouse>(
    Key = "id",
    Fields = [nameof(Warehouse.Id), nameof(Warehouse.Code), nameof(Warehouse.Name), nameof(Warehouse.Archived), nameof(Warehouse.Version)])]
[EntityKey("code")]
[Description("A place that keeps stock; availability is promised per warehouse.")]
public static class WarehouseType
{
    [Connection<LocationList>(By = nameof(Location.WarehouseId))]
    public static IQueryable<Location> Locations([FromServices] InventoryDbContext db) => db.Locations;

    [Connection<StockLevelList>(By = nameof(StockLevel.WarehouseId))]
    public static IQueryable<StockLevel> StockLevels([FromServices] InventoryDbContext db) => db.StockLevels;
}
