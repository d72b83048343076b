using System.ComponentModel;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Inventory.Warehouses;

[MutationType]
public static class WarehouseRestore
{
    [Description("Opens an archived warehouse again.")]
    [Authorize("inventory.warehouse.archive"), Fails<EntityNotFound>]
    public static async Task<Warehouse> WarehouseRestoreAsync(WarehouseRestoreInput input, [FromServices] InventoryDbContext db, CancellationToken ct)
    {
        var warehouse = await db.Warehouses.ByIdAsync(input.WarehouseId, ct);
        warehouse.Expect(input.ExpectedVersion);
        warehouse.Restore();
        db.Publish(WarehouseChanged.Of(warehouse));
        return warehouse;
    }
}

public sealed record WarehouseRestoreInput(Id<Warehouse> WarehouseId, string IdempotencyKey, int? ExpectedVersion);
