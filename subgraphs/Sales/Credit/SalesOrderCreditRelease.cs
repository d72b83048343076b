using System.ComponentModel;
using ErpSystem.Sales.Orders;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Sales.Credit;

/// <summary>Lets an order go on that is held for its customer's credit limit.</summary>
[MutationType]
public static class SalesOrderCreditRelease
{
    [Description("Lets an order go on that is held for its customer's credit limit.")]
    [Authorize("sales.order.credit_release"), Fails<EntityNotFound>, Fails<InvalidInput>, Fails<SalesOrderNotOpen>]
    public static async Task<SalesOrder> SalesOrderCreditReleaseAsync(
        SalesOrderCreditReleaseInput input, [FromServices] SalesDbContext db, CancellationToken ct)
    {
        var reason = Texts.Required(input.Reason, 500, "reason");
        var (order, customer) = await db.OrderWithCreditAsync(input.OrderId, ct);
        order.Expect(input.ExpectedVersion);
        order.ReleaseCredit(reason);
        var others = await db.LockedExposureAsync(order.CustomerId, order.CurrencyCode, order.Id, ct);
        db.Publish(SalesOrderCreditReleased.Of(order, others.Total + order.UnbilledAmount, customer.CreditLimitIn(order.CurrencyCode)));
        db.TellStanding(order, OrderStanding.Of(order) with { CreditHeld = true });
        return order;
    }
}

/// <summary>The order and why it may go on.</summary>
public sealed record SalesOrderCreditReleaseInput(Id<SalesOrder> OrderId, string Reason, string IdempotencyKey, int? ExpectedVersion);
