using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Subgraphs.Messaging;

/// <summary>Integration exceptions by id.</summary>
internal sealed class IntegrationExceptionLoader<TContext>(TContext db) : BatchLoader<Id<IntegrationException<TContext>>, IntegrationException<TContext>>
    where TContext : ErpDbContext
{
    protected override async Task<IReadOnlyDictionary<Id<IntegrationException<TContext>>, IntegrationException<TContext>>> LoadAsync(
        IReadOnlyList<Id<IntegrationException<TContext>>> keys, CancellationToken cancellationToken) =>
        await db.IntegrationExceptions().Where(row => keys.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
}
