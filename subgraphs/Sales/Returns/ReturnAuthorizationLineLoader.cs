using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Sales.Returns;

/// <summary>Lines of returns by id.</summary>
public sealed class ReturnAuthorizationLineLoader(SalesDbContext db) : BatchLoader<Id<ReturnAuthorizationLine>, ReturnAuthorizationLine>
{
    protected override async Task<IReadOnlyDictionary<Id<ReturnAuthorizationLine>, ReturnAuthorizationLine>> LoadAsync(
        IReadOnlyList<Id<ReturnAuthorizationLine>> keys, CancellationToken cancellationToken) =>
        await db.ReturnLines.AsNoTracking().Where(line => keys.Contains(line.Id)).ToDictionaryAsync(line => line.Id, cancellationToken);
}
