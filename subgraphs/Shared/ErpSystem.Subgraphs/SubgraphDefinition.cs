using System.Reflection;
using ErpSystem.Subgraphs.Hosting;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.AspNetCore.Builder;

namespace ErpSystem.Subgraphs;

/// <summary>One domain: all that a host needs to run, migrate, fill or print it. Holds no state, so several may run in one process.</summary>
public abstract class SubgraphDefinition
{
    private protected SubgraphDefinition(string name) => Name = name;

    /// <summary>The domain's name: its schema in the database and its source in the supergraph.</summary>
    public string Name { get; }

    /// <summary>The domain's program: a local host starts it, and its module id says whether the domain's code changed.</summary>
    public abstract Assembly Assembly { get; }

    /// <summary>What the source's settings announce to the gateway, as a whole settings file.</summary>
    public string SettingsJson => SourceSettings.Write(existing: null, Name, Abilities());

    /// <summary>The domain whose slices are in the assembly of <typeparamref name="TContext"/>.</summary>
    public static SubgraphDefinition For<TContext>(string name, IDemoData<TContext>? demoData = null)
        where TContext : ErpDbContext => new SubgraphDefinition<TContext>(name, demoData);

    /// <summary>Builds the application, ready to start.</summary>
    public abstract Task<WebApplication> BuildAsync(SubgraphOptions options);

    /// <summary>Builds the application from command line, configuration files and environment.</summary>
    public abstract Task<WebApplication> BuildAsync(string[] args);

    /// <summary>Brings the schema up to date; the connection is the owner role's.</summary>
    public abstract Task MigrateAsync(string ownerConnectionString, CancellationToken cancellationToken);

    /// <summary>Loads demo data in one transaction, unless it is there.</summary>
    public abstract Task LoadDemoDataAsync(string connectionString, DemoDataOptions options, CancellationToken cancellationToken);

    /// <summary>The source schema as SDL; needs no database.</summary>
    public abstract string PrintSchema();

    internal abstract GraphQL.SourceAbilities Abilities();
}
