using System.ComponentModel;
using ErpSystem.Sales.Customers;
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
    public static async Task<SalesOrder> SalesOrderConfirmAsync(
        SalesOrderConfirmInput input, [FromServices] SalesDbContext db, CancellationToken ct)
    {
        var order = await db.OrderWithLinesAsync(input.OrderId, ct);
        order.Expect(input.ExpectedVersion);
        order.Require(SalesOrderAction.Confirm);
        var customer = await db.CustomerForOrderAsync(order.CustomerId, ct);
        var terms = await db.TermsAsync(order, [], order.OrderDate, ct);
        await order.ConfirmAsync(
            customer,
            terms,
            input.AcceptChangedPrices ?? false,
            () => NumberSeries.NextAsync(db, NumberSeries.SalesOrder, ct),
            db.Time.GetUtcNow());
        db.Publish(SalesOrderConfirmed.Of(order));
        db.Publish(SalesOrderStatusChanged.Of(order));
        return order;
    }
}

/// <summary>The order, and whether prices that moved since the draft was written are accepted.</summary>
public sealed record SalesOrderConfirmInput(Id<SalesOrder> OrderId, string IdempotencyKey, int? ExpectedVersion, bool? AcceptChangedPrices);
