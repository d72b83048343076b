using ErpSystem.Inventory.Reservations;
using ErpSystem.Inventory.SalesOrders;
using ErpSystem.Inventory.Stock;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Inventory.Orders;

/// <summary>What is promised to a cancelled order is given back, as often as it is told; before the confirmation it leaves a mark that stops that.</summary>
[EventConsumer]
internal static class WhenOrderCancelled
{
    [Consumes("sales.order.cancelled.v1", EventKind.Effect)]
    public static async Task ReleaseAsync(ReceivedEvent<OrderCancelled> received, InventoryDbContext db, CancellationToken ct)
    {
        var order = await db.LockOrderAsync(received.Payload.OrderId, ct);
        order.Cancel();
        var open = await db.LockReservationsAsync(order.Id, ct);
        open.RemoveAll(reservation => reservation.Status != ReservationStatus.Open);
        var lines = open.SelectMany(reservation => reservation.Lines);
        var book = await db.OpenBookAsync([.. lines.Select(line => new StockKey(line.ProductId, line.WarehouseId))], ct);
        foreach (var reservation in open)
        {
            reservation.Release(book, db.Time.GetUtcNow());
            db.PublishReservation(reservation);
        }

        await db.PublishLevelsAsync(book, ct);
    }
}

internal sealed record OrderCancelled(Id<SalesOrder> OrderId);
