using System.Collections.Concurrent;
using ErpSystem.Local.Servers;
using Xunit;

namespace ErpSystem.Testing;

/// <summary>Databases for a test class; all classes of a test process share one server, which stops with the process.</summary>
public sealed class PostgresFixture : IAsyncLifetime
{
    private static readonly Lock Gate = new();
    private static readonly ConcurrentDictionary<string, Lazy<Task>> Templates = new();
    private static Task<PostgresServer>? server;
    private static int counter;

    private readonly ConcurrentBag<TestDatabase> databases = [];

    /// <summary>Returns a new database, cloned from the template; it is dropped with the fixture at the latest.</summary>
    public async Task<TestDatabase> CreateAsync(DatabaseTemplate template, CancellationToken ct = default)
    {
        var running = await ServerAsync(template);
        await Templates.GetOrAdd(template.Database, _ => new Lazy<Task>(() => EnsureTemplateAsync(running, template))).Value;

        var name = $"test_{Environment.ProcessId}_{template.Name}_{Interlocked.Increment(ref counter)}";
        await Sql.RunAsync(running.AdminConnectionString(), $"CREATE DATABASE {name} TEMPLATE {template.Database}", ct);
        var database = new TestDatabase(
            running.AdminConnectionString(name),
            dropped => Sql.RunAsync(running.AdminConnectionString(), $"DROP DATABASE IF EXISTS {dropped} WITH (FORCE)", CancellationToken.None));
        databases.Add(database);
        return database;
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var database in databases)
        {
            await database.DisposeAsync();
        }
    }

    private static Task<PostgresServer> ServerAsync(DatabaseTemplate first)
    {
        lock (Gate)
        {
            // Without a caller's token: the server outlives the test that happens to come first.
            return server ??= TestServer.StartAsync(first, CancellationToken.None);
        }
    }

    private static async Task EnsureTemplateAsync(PostgresServer running, DatabaseTemplate template)
    {
        // A given server is shared with other test processes.
        using var held = await FileLock.TakeAsync(Path.Combine(Path.GetTempPath(), $"erp-{template.Database}.lock"), CancellationToken.None);
        var there = await Sql.ScalarAsync<long>(
            running.AdminConnectionString(), $"SELECT count(*) FROM pg_database WHERE datname = '{template.Database}'");
        if (there == 0)
        {
            await TestServer.MakeAsync(running, template, CancellationToken.None);
        }
    }
}
