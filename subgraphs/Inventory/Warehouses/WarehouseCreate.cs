using System.ComponentModel;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Inventory.Warehouses;

[MutationType]
public static class WarehouseCreate
{
    [Description("Opens a warehouse, with a location for unassigned goods.")]
    [Authorize("inventory.warehouse.create"), Fails<InvalidInput>, Fails<InventoryAlreadyTaken>]
    public static Warehouse WarehouseCreateAsync(WarehouseCreateInput input, [FromServices] InventoryDbContext db)
    {
        var warehouse = Warehouse.Create(Id<Warehouse>.New(db.Time), input.Code, input.Name);
        db.Warehouses.Add(warehouse);
        db.Locations.Add(Location.ForUnassigned(Id<Location>.New(db.Time), warehouse.Id));
        db.Publish(WarehouseChanged.Of(warehouse));
        return warehouse;
    }
}

public sealed record WarehouseCreateInput(string Code, string Name, string IdempotencyKey);
