using System.ComponentModel;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Inventory.Warehouses;

[MutationType]
public static class LocationUpdate
{
    [Description("Renames a location.")]
    [Authorize("inventory.warehouse.update"), Fails<EntityNotFound>, Fails<InvalidInput>]
    public static async Task<Location> LocationUpdateAsync(
        LocationUpdateInput input, [FromServices] InventoryDbContext db, CancellationToken ct)
    {
        var location = await db.Locations.ByIdAsync(input.LocationId, ct);
        location.Expect(input.ExpectedVersion);
        location.Update(input.Name);
        return location;
    }
}

public sealed record LocationUpdateInput(Id<Location> LocationId, string Name, int ExpectedVersion);
