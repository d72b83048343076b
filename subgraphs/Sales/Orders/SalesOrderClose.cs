using System.ComponentModel;
using ErpSystem.Sales.Credit;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Sales.Orders;

/// <summary>Ends an order by hand.</summary>
[MutationType]
public static class SalesOrderClose
{
    [Description("Ends an order by hand: what is not delivered, billed or paid by now is not waited for.")]
    [Authorize("sales.order.close"), Fails<EntityNotFound>, Fails<InvalidInput>, Fails<SalesOrderNotOpen>]
    public static async Task<SalesOrder> SalesOrderCloseAsync(
        SalesOrderCloseInput input, [FromServices] SalesDbContext db, CancellationToken ct)
    {
        var reason = Texts.Required(input.Reason, 500, "reason");
        var (order, _) = await db.OrderWithCreditAsync(input.OrderId, ct);
        order.Expect(input.ExpectedVersion);
        var before = OrderStanding.Of(order);
        order.Close(reason, db.Time.GetUtcNow());
        if (before.DeliveryStatus != Completion.Full)
        {
            db.Publish(SalesOrderChanged.Of(order, reason));
        }

        db.TellStanding(order, before);
        await db.ReleaseWhatFitsAsync(order, ct);
        return order;
    }
}

/// <summary>The order and why it is ended.</summary>
public sealed record SalesOrderCloseInput(Id<SalesOrder> OrderId, string Reason, string IdempotencyKey, int? ExpectedVersion);
