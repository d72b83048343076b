using System.ComponentModel;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Sales.Returns;

/// <summary>Lets the customer send the goods.</summary>
[MutationType]
public static class ReturnAuthorizationApprove
{
    [Description("Lets the customer send the goods; the warehouse is told to expect them.")]
    [Authorize("sales.return.approve"), Fails<EntityNotFound>, Fails<SalesReturnNotOpen>]
    public static async Task<ReturnAuthorization> ReturnAuthorizationApproveAsync(
        ReturnAuthorizationApproveInput input, [FromServices] SalesDbContext db, CancellationToken ct)
    {
        var (authorization, _) = await db.ReturnWithOrderAsync(input.ReturnAuthorizationId, ct);
        authorization.Expect(input.ExpectedVersion);
        authorization.Approve(db.Time.GetUtcNow());
        db.Publish(SalesReturnAuthorized.Of(authorization));
        return authorization;
    }
}

/// <summary>The return.</summary>
public sealed record ReturnAuthorizationApproveInput(Id<ReturnAuthorization> ReturnAuthorizationId, string IdempotencyKey, int? ExpectedVersion);
