using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Inventory.Units;

[QueryType]
public static class GetUnits
{
    [Authorize("inventory.unit.read"), Connection<UnitList>]
    public static IQueryable<Unit> Units([FromServices] InventoryDbContext db) => db.Units;

    [Lookup, Authorize("inventory.unit.read")]
    public static IDataLoaderResult<Unit?> UnitById(Id<Unit> id, [FromServices] UnitLoader loader) => loader.Load(id);

    [Lookup, Authorize("inventory.unit.read")]
    public static IDataLoaderResult<Unit?> UnitByCode(string code, [FromServices] UnitByCodeLoader loader) => loader.Load(code);
}
