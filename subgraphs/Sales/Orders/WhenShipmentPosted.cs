using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Sales.Orders;

/// <summary>Counts what has left for the customer.</summary>
[EventConsumer]
internal static class WhenShipmentPosted
{
    [Consumes("inventory.shipment.posted.v1", EventKind.Effect, Subject = "shipmentId")]
    public static async Task CountAsync(ReceivedEvent<ShipmentPosted> received, SalesDbContext db, CancellationToken ct)
    {
        if (received.Payload.OrderId is not { } orderId)
        {
            return;
        }

        var order = await db.OrderWithLinesAsync(orderId, ct);
        var before = OrderStanding.Of(order);
        order.Ship([.. received.Payload.Lines.Where(line => line.OrderLineId is not null).Select(line => line.Progress)]);
        db.Touch(order);
        db.TellStanding(order, before);
    }
}

/// <summary>What Sales reads of it; a shipment without an order is not Sales' business.</summary>
internal sealed record ShipmentPosted(Id<SalesOrder>? OrderId, IReadOnlyList<ShipmentPosted.Line> Lines)
{
    internal sealed record Line(Id<SalesOrderLine>? OrderLineId, decimal Quantity, string Unit)
    {
        public LineProgress Progress => new(OrderLineId!.Value, Quantity, Unit);
    }
}
