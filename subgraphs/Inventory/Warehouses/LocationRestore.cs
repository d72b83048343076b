using System.ComponentModel;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Inventory.Warehouses;

[MutationType]
public static class LocationRestore
{
    [Description("Takes an archived location into use again.")]
    [Authorize("inventory.warehouse.archive"), Fails<EntityNotFound>]
    public static async Task<Location> LocationRestoreAsync(LocationRestoreInput input, [FromServices] InventoryDbContext db, CancellationToken ct)
    {
        var location = await db.Locations.ByIdAsync(input.LocationId, ct);
        location.Expect(input.ExpectedVersion);
        location.Restore();
        return location;
    }
}

public sealed record LocationRestoreInput(Id<Location> LocationId, string IdempotencyKey, int? ExpectedVersion);
