using System.ComponentModel;
using ErpSystem.Sales.Credit;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Sales.Orders;

/// <summary>Gives up what has not left yet of an order that was delivered in part.</summary>
[MutationType]
public static class SalesOrderCancelRest
{
    [Description("Gives up what has not left yet of an order that was delivered in part; what has left is billed and paid as usual.")]
    [Authorize("sales.order.cancel"), Fails<EntityNotFound>, Fails<InvalidInput>, Fails<SalesOrderNotOpen>]
    public static async Task<SalesOrder> SalesOrderCancelRestAsync(
        SalesOrderCancelRestInput input, [FromServices] SalesDbContext db, CancellationToken ct)
    {
        var reason = Texts.Required(input.Reason, 500, "reason");
        var (order, _) = await db.OrderWithCreditAsync(input.OrderId, ct);
        order.Expect(input.ExpectedVersion);
        var before = OrderStanding.Of(order);
        order.CancelRest(reason);
        db.Publish(SalesOrderChanged.Of(order, reason));
        db.TellStanding(order, before);
        await db.ReleaseWhatFitsAsync(order, ct);
        return order;
    }
}

/// <summary>The order and why its rest is given up.</summary>
public sealed record SalesOrderCancelRestInput(Id<SalesOrder> OrderId, string Reason, string IdempotencyKey, int? ExpectedVersion);
