using System.ComponentModel;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Sales.Orders;

/// <summary>Takes a line off a draft.</summary>
[MutationType]
public static class SalesOrderLineRemove
{
    [Description("Takes a line off a draft.")]
    [Authorize("sales.order.update"), Fails<EntityNotFound>, Fails<InvalidInput>, Fails<SalesOrderNotOpen>]
    public static async Task<SalesOrder> SalesOrderLineRemoveAsync(
        SalesOrderLineRemoveInput input, [FromServices] SalesDbContext db, CancellationToken ct)
    {
        var order = await db.OrderWithLinesAsync(input.OrderId, ct);
        order.Expect(input.ExpectedVersion);
        order.RemoveLine(input.LineId, await db.MinorUnitsAsync(order.CurrencyCode, ct));
        db.Touch(order);
        return order;
    }
}

/// <summary>The draft and its line.</summary>
public sealed record SalesOrderLineRemoveInput(
    Id<SalesOrder> OrderId, Id<SalesOrderLine> LineId, string IdempotencyKey, int? ExpectedVersion);
