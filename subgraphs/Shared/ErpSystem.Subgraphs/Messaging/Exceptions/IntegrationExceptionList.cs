using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Subgraphs.Messaging;

/// <summary>What could not be applied, the latest first.</summary>
internal sealed class IntegrationExceptionList<TContext> : ListDefinition<IntegrationException<TContext>>
    where TContext : ErpDbContext
{
    public IntegrationExceptionList()
    {
        FilterField(row => row.Status);
        FilterField(row => row.Topic);
        FilterField(row => row.Subject);
        Field(row => row.FailedAt);
        DefaultOrder(row => row.FailedAt, descending: true);
    }
}
