using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Sales.Orders;

/// <summary>Notes on the order what Inventory could set aside; an order that was given up in the meantime is told again to be so.</summary>
[EventConsumer]
internal static class WhenReservationCompleted
{
    [Consumes("inventory.reservation.completed.v1", EventKind.State, Subject = "orderId")]
    public static async Task NoteAsync(ReceivedEvent<ReservationCompleted> received, SalesDbContext db, CancellationToken ct)
    {
        var reservation = received.Payload;
        var order = await db.OrderWithLinesAsync(reservation.OrderId, ct);
        if (order.Status is SalesOrderStatus.Cancelled or SalesOrderStatus.Rejected)
        {
            if (reservation.IsOpen)
            {
                db.Publish(SalesOrderCancelled.Of(order, order.Reason ?? ""));
            }

            return;
        }

        var before = OrderStanding.Of(order);
        order.Reserve(reservation.Outcome);
        db.TellStanding(order, before);
    }
}

/// <summary>What Sales reads of it.</summary>
internal sealed record ReservationCompleted(
    Id<SalesOrder> OrderId, string Status, Completion Outcome, IReadOnlyList<ReservationCompleted.Line> Lines)
{
    /// <summary>Whether goods are kept for the order.</summary>
    public bool IsOpen => Status == "OPEN" && Lines.Any(line => line.Reserved > 0);

    internal sealed record Line(decimal Reserved);
}
