using System.ComponentModel;
using ErpSystem.Inventory.Persistence;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Inventory.Warehouses;

[MutationType]
public static class LocationCreate
{
    [Description("Adds a location to a warehouse.")]
    [Authorize("inventory.warehouse.update"), Fails<EntityNotFound>, Fails<InvalidInput>, Fails<InventoryArchived>, Fails<InventoryAlreadyTaken>]
    public static async Task<Location> LocationCreateAsync(
        LocationCreateInput input, [FromServices] InventoryDbContext db, CancellationToken ct)
    {
        var warehouse = await db.HoldAsync(input.WarehouseId, ["input", "warehouseId"], ct);
        warehouse.ExpectOpen(["input", "warehouseId"]);
        var location = Location.Create(Id<Location>.New(db.Time), warehouse.Id, input.Code, input.Name);
        db.Locations.Add(location);
        return location;
    }
}

public sealed record LocationCreateInput(Id<Warehouse> WarehouseId, string Code, string Name, string IdempotencyKey);
