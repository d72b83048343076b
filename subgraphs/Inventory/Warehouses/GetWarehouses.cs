using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Inventory.Warehouses;

[QueryType]
public static class GetWarehouses
{
    [Authorize("inventory.warehouse.read"), Connection<WarehouseList>]
    public static IQueryable<Warehouse> Warehouses([FromServices] InventoryDbContext db) => db.Warehouses;

    [Lookup, Authorize("inventory.warehouse.read")]
    public static IDataLoaderResult<Warehouse?> WarehouseById(Id<Warehouse> id, [FromServices] WarehouseLoader loader) => loader.Load(id);

    [Lookup, Authorize("inventory.warehouse.read")]
    public static IDataLoaderResult<Warehouse?> WarehouseByCode(string code, [FromServices] WarehouseByCodeLoader loader) => loader.Load(code);
}
