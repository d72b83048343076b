using System.ComponentModel;
using ErpSystem.Sales.Credit;
using ErpSystem.Sales.Customers;
using ErpSystem.Sales.MasterData;
using ErpSystem.Sales.Numbering;
using ErpSystem.Sales.PriceLists;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Sales.Orders;

/// <summary>Promises an order to the customer: it gets its number, and prices, taxes and units stand from now on.</summary>
[MutationType]
public static class SalesOrderConfirm
{
    [Description("Promises an order to the customer: it gets its number, and prices, taxes and units stand from now on.")]
    [Authorize("sales.order.confirm"), Fails<EntityNotFound>, Fails<InvalidInput>, Fails<SalesOrderNotOpen>, Fails<SalesOrderEmpty>]
    [Fails<SalesProductNotOnPriceList>, Fails<SalesPriceChanged>, Fails<SalesCustomerArchived>, Fails<SalesNoPriceList>]
    [Fails<SalesCreditExceeded>, Fails<SalesPeriodLocked>]
    public static async Task<SalesOrder> SalesOrderConfirmAsync(
        SalesOrderConfirmInput input, [FromServices] SalesDbContext db, CancellationToken ct)
    {
        var (order, customer) = await db.OrderWithCreditAsync(input.OrderId, ct);
        order.Expect(input.ExpectedVersion);
        order.Require(SalesOrderAction.Confirm);
        await db.RequireOpenAsync(order.OrderDate, ct);
        var before = OrderStanding.Of(order);
        var credit = await ConfirmAsync(db, order, customer, input.AcceptChangedPrices ?? false, ct);
        db.Publish(SalesOrderConfirmed.Of(order));
        db.TellStanding(order, before);
        if (order.CreditHeld)
        {
            db.Publish(SalesOrderCreditHeld.Of(order, credit!.Exposure, credit.Limit));
        }

        return order;
    }

    private static async Task<CreditDecision?> ConfirmAsync(
        SalesDbContext db, SalesOrder order, Customer customer, bool acceptChangedPrices, CancellationToken ct)
    {
        CreditDecision? credit = null;
        await order.ConfirmAsync(
            customer,
            await db.TermsAsync(order, [], order.OrderDate, ct),
            acceptChangedPrices,
            () => NumberSeries.NextAsync(db, NumberSeries.SalesOrder, ct),
            db.Time.GetUtcNow(),
            async amount => (credit = await db.DecideCreditAsync(customer, order, amount, ct)).IsBeyond);
        return credit;
    }
}

/// <summary>The order, and whether prices that moved since the draft was written are accepted.</summary>
public sealed record SalesOrderConfirmInput(Id<SalesOrder> OrderId, string IdempotencyKey, int? ExpectedVersion, bool? AcceptChangedPrices);
