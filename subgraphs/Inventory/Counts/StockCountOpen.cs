using System.ComponentModel;
using ErpSystem.Inventory.Persistence;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Inventory.Counts;

[MutationType]
public static class StockCountOpen
{
    [Description("Starts counting a warehouse; one count at a time.")]
    [Authorize("inventory.stock_count.open")]
    [Fails<EntityNotFound>, Fails<InvalidInput>, Fails<InventoryArchived>, Fails<StockCountAlreadyOpen>]
    public static async Task<StockCount> StockCountOpenAsync(
        StockCountOpenInput input, [FromServices] InventoryDbContext db, CancellationToken ct)
    {
        var warehouse = await db.HoldAsync(input.WarehouseId, ["input", "warehouseId"], ct);
        warehouse.ExpectOpen(["input", "warehouseId"]);
        var number = await db.NextNumberAsync(DocumentNumbers.StockCount, ct);
        var count = StockCount.Open(Id<StockCount>.New(db.Time), number, warehouse.Id, input.Note, db.Time.GetUtcNow());
        db.StockCounts.Add(count);
        return count;
    }
}

public sealed record StockCountOpenInput(Id<Warehouse> WarehouseId, string? Note, string IdempotencyKey);
