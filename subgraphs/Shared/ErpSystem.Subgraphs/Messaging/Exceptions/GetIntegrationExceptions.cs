using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;
using GraphQL.DataLoader;

namespace ErpSystem.Subgraphs.Messaging;

/// <summary>The kit's slices for what a domain could not apply: <c>salesIntegrationExceptions</c> and its lookup.</summary>
[QueryType]
internal static class GetIntegrationExceptions<TContext>
    where TContext : ErpDbContext
{
    [Authorize("{domain}.integration_exception.read"), DomainConnection(typeof(IntegrationExceptionList<>))]
    public static IQueryable<IntegrationException<TContext>> IntegrationExceptions([FromServices] TContext db) => db.IntegrationExceptions();

    [Lookup, Authorize("{domain}.integration_exception.read")]
    public static IDataLoaderResult<IntegrationException<TContext>?> IntegrationExceptionById(
        Id<IntegrationException<TContext>> id, [FromServices] IntegrationExceptionLoader<TContext> exceptions) => exceptions.Load(id);
}
