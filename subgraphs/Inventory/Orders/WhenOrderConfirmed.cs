using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Inventory.Orders;

/// <summary>A confirmed order is promised what there is; the rest is owed.</summary>
[EventConsumer]
internal static class WhenOrderConfirmed
{
    [Consumes("sales.order.confirmed.v1", EventKind.Effect)]
    public static async Task ReserveAsync(ReceivedEvent<DemandedOrder> received, InventoryDbContext db, CancellationToken ct)
    {
        var order = await db.LockOrderAsync(received.Payload.OrderId, ct);
        order.Hold(received.AggregateVersion, received.Payload.CreditHeld);
        await db.DemandAsync(order, received.AggregateVersion, received.Payload, ct);
    }
}
