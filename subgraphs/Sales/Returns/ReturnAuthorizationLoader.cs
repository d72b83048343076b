using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Sales.Returns;

/// <summary>Returns by id, without their lines.</summary>
public sealed class ReturnAuthorizationLoader(SalesDbContext db) : BatchLoader<Id<ReturnAuthorization>, ReturnAuthorization>
{
    protected override async Task<IReadOnlyDictionary<Id<ReturnAuthorization>, ReturnAuthorization>> LoadAsync(
        IReadOnlyList<Id<ReturnAuthorization>> keys, CancellationToken cancellationToken) =>
        await db.Returns.AsNoTracking()
            .Where(authorization => keys.Contains(authorization.Id)).ToDictionaryAsync(authorization => authorization.Id, cancellationToken);
}
