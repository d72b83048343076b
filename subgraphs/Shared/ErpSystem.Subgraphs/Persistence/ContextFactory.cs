using Microsoft.EntityFrameworkCore;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;

namespace ErpSystem.Subgraphs.Persistence;

/// <summary>Makes contexts outside a request: for migrations, demo data and tools.</summary>
internal static class ContextFactory
{
    public const string HistoryTable = "migration_history";

    public static TContext Create<TContext>(string connectionString, Caller caller, TimeProvider time)
        where TContext : ErpDbContext
    {
        var options = new DbContextOptionsBuilder<TContext>();
        options.UseNpgsql(connectionString, npgsql => Configure<TContext>(npgsql));
        return (TContext)Activator.CreateInstance(typeof(TContext), options.Options, caller, time)!;
    }

    /// <summary>The history table lives in the schema of the role that migrates: its search_path names it.</summary>
    public static void Configure<TContext>(NpgsqlDbContextOptionsBuilder npgsql)
        where TContext : ErpDbContext =>
        npgsql.MigrationsHistoryTable(HistoryTable, DomainOf<TContext>());

    private static string DomainOf<TContext>()
        where TContext : ErpDbContext
    {
        using var context = (TContext)Activator.CreateInstance(
            typeof(TContext), new DbContextOptionsBuilder<TContext>().Options, Caller.System(default), TimeProvider.System)!;
        return context.Domain;
    }
}
