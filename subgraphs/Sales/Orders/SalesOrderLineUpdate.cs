using System.ComponentModel;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Sales.Orders;

/// <summary>Changes a line of a draft and prices it anew.</summary>
[MutationType]
public static class SalesOrderLineUpdate
{
    [Description("Changes a line of a draft and prices it anew.")]
    [Authorize("sales.order.update"), Fails<EntityNotFound>, Fails<InvalidInput>, Fails<SalesOrderNotOpen>, Fails<SalesProductNotOnPriceList>]
    public static async Task<SalesOrder> SalesOrderLineUpdateAsync(
        SalesOrderLineUpdateInput input, [FromServices] SalesDbContext db, CancellationToken ct)
    {
        var order = await db.OrderWithLinesAsync(input.OrderId, ct);
        order.Expect(input.ExpectedVersion);
        var terms = await db.TermsAsync(order, [], order.OrderDate, ct);
        order.ChangeLine(input.Change.Change("input", "change"), terms);
        db.Touch(order);
        return order;
    }
}

/// <summary>The draft and what becomes different about one of its lines.</summary>
public sealed record SalesOrderLineUpdateInput(Id<SalesOrder> OrderId, SalesOrderLineChangeInput Change, int ExpectedVersion);
