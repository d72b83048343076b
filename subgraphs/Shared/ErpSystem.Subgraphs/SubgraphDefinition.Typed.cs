using System.Reflection;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Hosting;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Subgraphs;

/// <summary>The part of a definition that knows the domain's store.</summary>
internal sealed class SubgraphDefinition<TContext>(string name, IDemoData<TContext>? demoData) : SubgraphDefinition(name)
    where TContext : ErpDbContext
{
    public override Assembly Assembly => typeof(TContext).Assembly;

    public override Task<WebApplication> BuildAsync(SubgraphOptions options) =>
        Task.FromResult(SubgraphApplication.Build<TContext>(Name, WebApplicationBuilders.Of(options), options));

    public override Task<WebApplication> BuildAsync(string[] args) =>
        Task.FromResult(SubgraphApplication.Build<TContext>(Name, WebApplicationBuilders.Of(args), options: null));

    public override async Task MigrateAsync(string ownerConnectionString, CancellationToken cancellationToken)
    {
        await using var db = ContextFactory.Create<TContext>(ownerConnectionString, Caller.System(default), TimeProvider.System);
        await db.Database.MigrateAsync(cancellationToken);
        await db.Database.ExecuteSqlRawAsync(MigrationBuilderExtensions.AppendOnlySql("audit"), cancellationToken);
        await db.Database.ExecuteSqlRawAsync(MigrationBuilderExtensions.ReadOnlySql(ContextFactory.HistoryTable), cancellationToken);
    }

    public override async Task LoadDemoDataAsync(string connectionString, DemoDataOptions options, CancellationToken cancellationToken)
    {
        if (demoData is null)
        {
            return;
        }

        await using var db = ContextFactory.Create<TContext>(connectionString, Caller.System(DemoId.Of<Company>(1)), TimeProvider.System);
        db.Operation = "demo-data";
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (!await demoData.IsLoadedAsync(db, cancellationToken))
        {
            await demoData.LoadAsync(db, options, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
    }

    public override string PrintSchema() => SourcePrinter.Print(BuildSchema());

    internal override SourceAbilities Abilities() => BuildSchema().Abilities;

    private SubgraphSchema BuildSchema() => SubgraphSchemaBuilder.Of<TContext>(Name).Build();
}
