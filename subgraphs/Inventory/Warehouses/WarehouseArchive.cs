using System.ComponentModel;
using ErpSystem.Inventory.Persistence;
using ErpSystem.Inventory.Transfers;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Inventory.Warehouses;

[MutationType]
public static class WarehouseArchive
{
    [Description("Closes a warehouse; refused while it has stock, goods under way to it or an open count.")]
    [Authorize("inventory.warehouse.archive"), Fails<EntityNotFound>, Fails<InventoryInUse>]
    public static async Task<Warehouse> WarehouseArchiveAsync(
        WarehouseArchiveInput input, [FromServices] InventoryDbContext db, CancellationToken ct)
    {
        var warehouse = await db.LockAsync(input.WarehouseId, ct);
        warehouse.Expect(input.ExpectedVersion);
        if (await db.StockLevels.AnyAsync(level => level.WarehouseId == warehouse.Id && level.OnHand != 0, ct)
            || await db.StockTransfers.AnyAsync(transfer => transfer.ToWarehouseId == warehouse.Id && transfer.Status == StockTransferStatus.InTransit, ct)
            || await db.StockCounts.AnyAsync(count => count.WarehouseId == warehouse.Id && count.Status == Counts.StockCountStatus.Open, ct))
        {
            throw new DomainException(new InventoryInUse(warehouse.Id, "The warehouse still has stock, goods under way to it or an open count."));
        }

        warehouse.Archive();
        db.Publish(WarehouseChanged.Of(warehouse));
        return warehouse;
    }
}

public sealed record WarehouseArchiveInput(Id<Warehouse> WarehouseId, string IdempotencyKey, int? ExpectedVersion);
