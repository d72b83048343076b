using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Subgraphs.Messaging;

/// <summary>How a domain looks at the events that it could not apply.</summary>
public static class IntegrationExceptionExtensions
{
    /// <summary>The events of the caller's company that the domain could not apply.</summary>
    public static IQueryable<IntegrationException<TContext>> IntegrationExceptions<TContext>(this TContext db)
        where TContext : ErpDbContext => db.Set<IntegrationException<TContext>>();
}
