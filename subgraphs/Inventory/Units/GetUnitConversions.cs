using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Inventory.Units;

[QueryType]
public static class GetUnitConversions
{
    [Authorize("inventory.unit.read"), Connection<UnitConversionList>]
    public static IQueryable<UnitConversion> UnitConversions([FromServices] InventoryDbContext db) => db.UnitConversions;

    [Lookup, Authorize("inventory.unit.read")]
    public static IDataLoaderResult<UnitConversion?> UnitConversionById(Id<UnitConversion> id, [FromServices] UnitConversionLoader loader) => loader.Load(id);
}
