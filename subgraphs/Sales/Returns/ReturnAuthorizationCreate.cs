using System.ComponentModel;
using ErpSystem.Sales.Numbering;
using ErpSystem.Sales.Orders;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Sales.Returns;

/// <summary>Asks for a return of goods that have left.</summary>
[MutationType]
public static class ReturnAuthorizationCreate
{
    [Description("Asks for a return of goods that have left; what it asks for cannot be asked for again.")]
    [Authorize("sales.return.create"), Fails<EntityNotFound>, Fails<InvalidInput>, Fails<SalesOrderNotOpen>, Fails<SalesReturnExceedsShipped>]
    public static async Task<ReturnAuthorization> ReturnAuthorizationCreateAsync(
        ReturnAuthorizationCreateInput input, [FromServices] SalesDbContext db, CancellationToken ct)
    {
        var reason = Texts.Required(input.Reason, 500, "reason");
        var requests = input.Lines.Select((line, index) => line.Request("input", "lines", Texts.Index(index))).ToList();
        if (requests is [])
        {
            throw Texts.Refused("has at least one line", "lines");
        }

        var order = await db.OrderWithLinesAsync(input.OrderId, ct);
        order.Require(SalesOrderAction.AuthorizeReturn);
        var authorization = ReturnAuthorization.Create(
            Id<ReturnAuthorization>.New(db.Time),
            await NumberSeries.NextAsync(db, NumberSeries.Return, ct),
            order,
            reason,
            requests,
            () => Id<ReturnAuthorizationLine>.New(db.Time),
            db.Time.GetUtcNow());
        db.Touch(order);
        db.Returns.Add(authorization);
        return authorization;
    }
}

/// <summary>The order, why goods shall come back, and which.</summary>
public sealed record ReturnAuthorizationCreateInput(
    Id<SalesOrder> OrderId, string Reason, IReadOnlyList<ReturnAuthorizationLineInput> Lines, string IdempotencyKey);
