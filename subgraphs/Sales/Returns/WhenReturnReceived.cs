using ErpSystem.Sales.Orders;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Sales.Returns;

/// <summary>Counts what has come back, on the return and on its order.</summary>
[EventConsumer]
internal static class WhenReturnReceived
{
    [Consumes("inventory.return.received.v1", EventKind.Effect, Subject = "returnReceiptId")]
    public static async Task CountAsync(ReceivedEvent<ReturnReceived> received, SalesDbContext db, CancellationToken ct)
    {
        var (authorization, order) = await db.ReturnWithOrderAsync(received.Payload.ReturnAuthorizationId, ct);
        var before = OrderStanding.Of(order);
        order.TakeBack([.. received.Payload.Lines.Select(line => new LineProgress(line.OrderLineId, line.Quantity, line.Unit))]);
        authorization.Receive([.. received.Payload.Lines.Select(line => new ReceivedReturnLine(line.ReturnLineId, line.Quantity))]);
        authorization.Follow(order, db.Time.GetUtcNow());
        db.Touch(authorization);
        db.Touch(order);
        db.TellStanding(order, before);
    }
}

/// <summary>What Sales reads of it.</summary>
internal sealed record ReturnReceived(Id<ReturnAuthorization> ReturnAuthorizationId, IReadOnlyList<ReturnReceived.Line> Lines)
{
    internal sealed record Line(Id<ReturnAuthorizationLine> ReturnLineId, Id<SalesOrderLine> OrderLineId, decimal Quantity, string Unit);
}
