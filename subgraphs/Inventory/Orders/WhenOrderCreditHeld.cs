using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Inventory.Orders;

/// <summary>Nothing leaves for an order whose customer is over the limit; what is promised stays promised.</summary>
[EventConsumer]
internal static class WhenOrderCreditHeld
{
    [Consumes("sales.order.credit_held.v1", EventKind.Effect)]
    public static async Task RememberAsync(ReceivedEvent<OrderCredit> received, InventoryDbContext db, CancellationToken ct)
    {
        var order = await db.LockOrderAsync(received.Payload.OrderId, ct);
        order.Hold(received.AggregateVersion, held: true);
    }
}
