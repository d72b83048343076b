using System.ComponentModel;
using ErpSystem.Sales.Credit;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Sales.Orders;

/// <summary>Gives an order up; of one that was promised, the others are told.</summary>
[MutationType]
public static class SalesOrderCancel
{
    [Description("Gives an order up; of one that was promised, the others are told.")]
    [Authorize("sales.order.cancel"), Fails<EntityNotFound>, Fails<InvalidInput>, Fails<SalesOrderNotOpen>]
    public static async Task<SalesOrder> SalesOrderCancelAsync(
        SalesOrderCancelInput input, [FromServices] SalesDbContext db, CancellationToken ct)
    {
        var reason = Texts.Required(input.Reason, 500, "reason");
        var (order, _) = await db.OrderWithCreditAsync(input.OrderId, ct);
        order.Expect(input.ExpectedVersion);
        var before = OrderStanding.Of(order);
        order.Cancel(reason, db.Time.GetUtcNow());
        if (before.Status != SalesOrderStatus.Draft)
        {
            db.Publish(SalesOrderCancelled.Of(order, reason));
            await db.ReleaseWhatFitsAsync(order, ct);
        }

        db.TellStanding(order, before);
        return order;
    }
}

/// <summary>The order and why it is given up.</summary>
public sealed record SalesOrderCancelInput(Id<SalesOrder> OrderId, string Reason, string IdempotencyKey, int? ExpectedVersion);
