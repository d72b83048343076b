using System.ComponentModel;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Inventory.Warehouses;

[ObjectType<Location>(
    Key = "id",
    Fields =
    [
        nameof(Location.Id),
        nameof(Location.Code),
        nameof(Location.Name),
        nameof(Location.Unassigned),
        nameof(Location.Archived),
        nameof(Location.Version),
    ])]
[Description("A shelf, bay or zone of a warehouse.")]
public static class LocationType
{
    public static IDataLoaderResult<Warehouse?> Warehouse([Parent] Location location, [FromServices] WarehouseLoader warehouses)
    {
        return warehouses.Load(location.WarehouseId);
    }
}
