using System.ComponentModel;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Sales.Returns;

/// <summary>Gives up what has not come back of a return.</summary>
[MutationType]
public static class ReturnAuthorizationCancel
{
    [Description("Gives up what has not come back of a return; what has come back is credited as usual.")]
    [Authorize("sales.return.cancel"), Fails<EntityNotFound>, Fails<InvalidInput>, Fails<SalesReturnNotOpen>]
    public static async Task<ReturnAuthorization> ReturnAuthorizationCancelAsync(
        ReturnAuthorizationCancelInput input, [FromServices] SalesDbContext db, CancellationToken ct)
    {
        var reason = Texts.Required(input.Reason, 500, "reason");
        var (authorization, order) = await db.ReturnWithOrderAsync(input.ReturnAuthorizationId, ct);
        authorization.Expect(input.ExpectedVersion);
        var wasAuthorized = authorization.Status == ReturnStatus.Authorized;
        authorization.Cancel(reason, order, db.Time.GetUtcNow());
        db.Touch(order);
        if (wasAuthorized)
        {
            db.Publish(SalesReturnCancelled.Of(authorization));
        }

        return authorization;
    }
}

/// <summary>The return and why it is given up.</summary>
public sealed record ReturnAuthorizationCancelInput(
    Id<ReturnAuthorization> ReturnAuthorizationId, string Reason, string IdempotencyKey, int? ExpectedVersion);
