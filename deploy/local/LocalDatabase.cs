using System.Diagnostics.CodeAnalysis;
using ErpSystem.Local.Servers;
using ErpSystem.Local.Servers.Sidecars;
using Npgsql;

namespace ErpSystem.Local;

/// <summary>The one database of a local system: each domain has its own schema and its own two roles in it.</summary>
internal sealed class LocalDatabase : IAsyncDisposable
{
    private const string DefaultName = "erp";

    private readonly PostgresServer server;

    private LocalDatabase(PostgresServer server, string name)
    {
        this.server = server;
        AdminConnectionString = server.AdminConnectionString(name);
    }

    public string AdminConnectionString { get; }

    /// <summary>Starts the server when none is given, and makes the database when it is not there.</summary>
    public static async Task<LocalDatabase> StartAsync(LocalOptions options, IProgress<LocalStep> progress, CancellationToken ct)
    {
        progress.Report(new LocalStep("postgres", "starting"));
        var said = "";
        var server = await PostgresServer.StartAsync(
            new PostgresOptions
            {
                DataFolder = Path.Combine(options.DataFolder, "postgres"),
                Durable = options.Durable,
                Fresh = options.Fresh,
                GivenConnectionString = options.Database,
            },
            new Report(text => progress.Report(new LocalStep("postgres", said = text))),
            ct);
        try
        {
            var name = options.Database is { } given ? new NpgsqlConnectionStringBuilder(given).Database ?? DefaultName : DefaultName;
            var database = new LocalDatabase(server, name);
            await database.EnsureExistsAsync(name, ct);
            if (options.Fresh && options.Database is not null)
            {
                await database.DropSchemasAsync(ct);
            }

            progress.Report(new LocalStep("postgres", said, Done: true));
            return database;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Says what was done for the domains in an earlier run.</summary>
    public Task<PreparedMarks> ReadMarksAsync(CancellationToken ct) => PreparedMarks.ReadAsync(AdminConnectionString, ct);

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [SuppressMessage("Security", "CA2100", Justification = "The name comes from the developer's own command line and is quoted.")]
    private async Task EnsureExistsAsync(string name, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(server.AdminConnectionString());
        await connection.OpenAsync(ct);
        await using var exists = new NpgsqlCommand("SELECT 1 FROM pg_database WHERE datname = $1", connection) { Parameters = { new() { Value = name } } };
        if (await exists.ExecuteScalarAsync(ct) is null)
        {
            await using var create = new NpgsqlCommand($"CREATE DATABASE \"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"", connection);
            await create.ExecuteNonQueryAsync(ct);
        }
    }

    [SuppressMessage("Security", "CA2100", Justification = "The names are the domains' own.")]
    private async Task DropSchemasAsync(CancellationToken ct)
    {
        // Not DROP DATABASE: a given one may hold what is not ours.
        var schemas = string.Join(", ", [.. Domains.Names, PreparedMarks.Schema, Sidecar.DatabaseSchema]);
        await using var connection = new NpgsqlConnection(AdminConnectionString);
        await connection.OpenAsync(ct);
        await using var drop = new NpgsqlCommand($"DROP SCHEMA IF EXISTS {schemas} CASCADE", connection);
        await drop.ExecuteNonQueryAsync(ct);
    }

    private sealed class Report(Action<string> report) : IProgress<string>
    {
        void IProgress<string>.Report(string value) => report(value);
    }
}
