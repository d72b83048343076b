using ErpSystem.Inventory.Reservations;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Inventory.Orders;

/// <summary>Finds a warehouse for order lines that name none.</summary>
internal static class WarehouseChoice
{
    /// <summary>Such a line stays where it was promised goods before; a new one goes where most of its product is free.</summary>
    public static async Task<IReadOnlyList<DemandedLine>> WithWarehousesAsync(
        this InventoryDbContext db, IReadOnlyList<DemandedLine> lines, IEnumerable<Reservation> known, CancellationToken ct)
    {
        var products = lines.Where(line => line.WarehouseId is null).Select(line => line.ProductId).Distinct().ToList();
        if (products is [])
        {
            return lines;
        }

        var before = known.SelectMany(reservation => reservation.Lines).Where(line => line.Open)
            .ToDictionary(line => line.SalesOrderLineId, line => line.WarehouseId);
        var open = await db.Warehouses.Where(warehouse => !warehouse.Archived).OrderBy(warehouse => warehouse.Code)
            .Select(warehouse => warehouse.Id).ToListAsync(ct);
        // A look without locks: where goods are is a guess until the level is locked, and a wrong guess is a backorder.
        var levels = await db.StockLevels.AsNoTracking().Where(level => products.Contains(level.ProductId)).ToListAsync(ct);
        var free = levels.ToDictionary(level => (level.ProductId, level.WarehouseId), level => level.Available);
        return
        [
            .. lines.Select(line => line with
            {
                WarehouseId = line.WarehouseId
                    ?? (before.TryGetValue(line.Id, out var kept)
                        ? kept
                        : open.Select(id => (Id<Warehouse>?)id).MaxBy(id => free.GetValueOrDefault((line.ProductId, id!.Value)))),
            }),
        ];
    }
}
