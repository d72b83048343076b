using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Inventory.Warehouses;

[QueryType]
public static class GetLocations
{
    [Authorize("inventory.warehouse.read"), Connection<LocationList>]
    public static IQueryable<Location> Locations([FromServices] InventoryDbContext db) => db.Locations;

    [Lookup, Authorize("inventory.warehouse.read")]
    public static IDataLoaderResult<Location?> LocationById(Id<Location> id, [FromServices] LocationLoader loader) => loader.Load(id);
}
