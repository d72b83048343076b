using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Inventory.Orders;

/// <summary>The order may be delivered again.</summary>
[EventConsumer]
internal static class WhenOrderCreditReleased
{
    [Consumes("sales.order.credit_released.v1", EventKind.Effect)]
    public static async Task RememberAsync(ReceivedEvent<OrderCredit> received, InventoryDbContext db, CancellationToken ct)
    {
        var order = await db.LockOrderAsync(received.Payload.OrderId, ct);
        order.Hold(received.AggregateVersion, held: false);
    }
}
