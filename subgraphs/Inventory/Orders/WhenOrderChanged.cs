using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Inventory.Orders;

/// <summary>What is promised follows the order; a change that overtakes the confirmation counts as both.</summary>
[EventConsumer]
internal static class WhenOrderChanged
{
    [Consumes("sales.order.changed.v1", EventKind.State)]
    public static async Task AdjustAsync(ReceivedEvent<DemandedOrder> received, InventoryDbContext db, CancellationToken ct)
    {
        var order = await db.LockOrderAsync(received.Payload.OrderId, ct);
        await db.DemandAsync(order, received.AggregateVersion, received.Payload, ct);
    }
}
