using ErpSystem.Sales.Credit;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Sales.Orders;

/// <summary>Ends an order that the warehouse can never deliver; who prepared for it is told that it is off.</summary>
[EventConsumer]
internal static class WhenReservationRejected
{
    [Consumes("inventory.reservation.rejected.v1", EventKind.Effect, Subject = "orderId")]
    public static async Task RejectAsync(ReceivedEvent<ReservationRejected> received, SalesDbContext db, CancellationToken ct)
    {
        var (order, _) = await db.OrderWithCreditAsync(received.Payload.OrderId, ct);
        if (order.Status is SalesOrderStatus.Cancelled or SalesOrderStatus.Rejected)
        {
            return;
        }

        var before = OrderStanding.Of(order);
        if (!order.Reject(received.Payload.Text))
        {
            throw new DomainException(new SalesOrderNotOpen(order.Status, order.AvailableActions));
        }

        db.Publish(SalesOrderCancelled.Of(order, received.Payload.Text));
        db.TellStanding(order, before);
        await db.ReleaseWhatFitsAsync(order, ct);
    }
}

/// <summary>What Sales reads of it: the code of the reason, and its text for people.</summary>
internal sealed record ReservationRejected(Id<SalesOrder> OrderId, string Reason, string Message)
{
    /// <summary>As much of the text as an order's reason holds.</summary>
    public string Text => Message.Length > 500 ? Message[..500] : Message;
}
