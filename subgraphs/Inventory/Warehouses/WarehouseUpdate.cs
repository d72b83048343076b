using System.ComponentModel;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Inventory.Warehouses;

[MutationType]
public static class WarehouseUpdate
{
    [Description("Renames a warehouse.")]
    [Authorize("inventory.warehouse.update"), Fails<EntityNotFound>, Fails<InvalidInput>]
    public static async Task<Warehouse> WarehouseUpdateAsync(
        WarehouseUpdateInput input, [FromServices] InventoryDbContext db, CancellationToken ct)
    {
        var warehouse = await db.Warehouses.ByIdAsync(input.WarehouseId, ct);
        warehouse.Expect(input.ExpectedVersion);
        warehouse.Update(input.Name);
        db.Publish(WarehouseChanged.Of(warehouse));
        return warehouse;
    }
}

public sealed record WarehouseUpdateInput(Id<Warehouse> WarehouseId, string Name, int ExpectedVersion);
