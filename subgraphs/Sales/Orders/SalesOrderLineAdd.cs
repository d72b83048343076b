using System.ComponentModel;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Sales.Orders;

/// <summary>Adds a line to a draft.</summary>
[MutationType]
public static class SalesOrderLineAdd
{
    [Description("Adds a line to a draft.")]
    [Authorize("sales.order.update"), Fails<EntityNotFound>, Fails<InvalidInput>, Fails<SalesOrderNotOpen>, Fails<SalesProductNotOnPriceList>]
    public static async Task<SalesOrder> SalesOrderLineAddAsync(
        SalesOrderLineAddInput input, [FromServices] SalesDbContext db, CancellationToken ct)
    {
        var order = await db.OrderWithLinesAsync(input.OrderId, ct);
        order.Expect(input.ExpectedVersion);
        var terms = await db.TermsAsync(order, [input.Line.ProductId], order.OrderDate, ct);
        order.AddLines([input.Line.Request("input", "line")], terms, () => Id<SalesOrderLine>.New(db.Time));
        return order;
    }
}

/// <summary>The draft and the line for it.</summary>
public sealed record SalesOrderLineAddInput(Id<SalesOrder> OrderId, SalesOrderLineInput Line, string IdempotencyKey, int? ExpectedVersion);
