using Microsoft.EntityFrameworkCore.Design;

namespace ErpSystem.Subgraphs.Persistence;

/// <summary>Lets <c>dotnet ef migrations add</c> make a domain's context: derive once per domain.</summary>
public abstract class DesignTimeFactory<TContext> : IDesignTimeDbContextFactory<TContext>
    where TContext : ErpDbContext
{
    /// <inheritdoc/>
    public TContext CreateDbContext(string[] args) =>
        ContextFactory.Create<TContext>("Host=localhost;Database=design", Caller.System(default), TimeProvider.System);
}
