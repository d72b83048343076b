using ErpSystem.Inventory.Orders;
using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Stock;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Messaging;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Inventory.Reservations;

/// <summary>Goods that became free are promised to those who wait for them, the nearest day first, then the longest wait.</summary>
/// <remarks>
/// Not in the transaction that brought the goods: that one holds stock levels, and reservations are locked before levels. So a receipt
/// stays short however many wait, goods given back by a cancelled order find their next taker too, and each event does a bounded piece
/// of work: what it promises changes the level again, and that event carries on.
/// </remarks>
[EventConsumer]
internal static class WhenStockLevelChanged
{
    private const int Batch = 50;

    [Consumes("inventory.stock_level.changed.v1", EventKind.State)]
    public static async Task AllocateAsync(ReceivedEvent<LevelAvailable> received, InventoryDbContext db, CancellationToken ct)
    {
        var (productId, warehouseId, available) = received.Payload;
        if (available <= 0)
        {
            return;
        }

        var waiting = await db.ReservationLines
            .Where(line => line.Open && line.Requested > line.Reserved + line.Shipped)
            .Where(line => line.ProductId == productId && line.WarehouseId == warehouseId)
            .OrderBy(line => line.NeedBy == null)
            .ThenBy(line => line.NeedBy)
            .ThenBy(line => line.Id)
            .Take(Batch)
            .Select(line => line.ReservationId)
            .ToListAsync(ct);
        if (waiting.Count > 0)
        {
            await db.AllocateAsync([.. waiting.Distinct()], new StockKey(productId, warehouseId), ct);
        }
    }

    private static async Task AllocateAsync(
        this InventoryDbContext db, List<Id<Reservation>> waiting, StockKey key, CancellationToken ct)
    {
        var locked = await db.LockReservationsAsync(waiting, ct);
        var book = await db.OpenBookAsync([key], ct);
        foreach (var reservation in locked.Where(item => item.Status == ReservationStatus.Open).OrderBy(item => waiting.IndexOf(item.Id)))
        {
            if (book.Available(key.ProductId, key.WarehouseId) <= 0)
            {
                break;
            }

            reservation.Fill(book, key);
            db.Touch(reservation);
            db.PublishReservation(reservation);
        }

        await db.PublishLevelsAsync(book, ct);
    }
}

internal sealed record LevelAvailable(Id<Product> ProductId, Id<Warehouse> WarehouseId, decimal Available);
