using System.Diagnostics;
using ErpSystem.Local.Servers;
using Npgsql;

namespace ErpSystem.Testing;

/// <summary>Starts the server of a test process on a copy of a cached data folder that holds the migrated template already.</summary>
/// <remarks>`ERP_TEST_DATABASE` holds an administrator's connection string when the tests shall use a server that runs already.</remarks>
internal static class TestServer
{
    public static async Task<PostgresServer> StartAsync(DatabaseTemplate template, CancellationToken ct)
    {
        var given = Environment.GetEnvironmentVariable("ERP_TEST_DATABASE");
        var wanted = Repository.PathOf("artifacts", "test-postgres");
        if (given is not null || await PostgresServer.InstalledAsync(ct) is not { } installed)
        {
            var options = new PostgresOptions { DataFolder = wanted, Durable = false, DeleteOnStop = true, GivenConnectionString = given };
            return await PostgresServer.StartAsync(options, null, ct);
        }

        var cache = await PostgresServer.UsableFolderAsync(wanted, null, ct);
        var runs = Path.Combine(cache, "runs");
        Directory.CreateDirectory(runs);
        var made = await CachedAsync(cache, installed, template, ct);
        var run = Path.Combine(runs, $"{Environment.ProcessId}-{Guid.NewGuid():n}");
        await CopyAsync(made, run, ct);
        return await PostgresServer.StartAsync(new PostgresOptions { DataFolder = run, Durable = false, DeleteOnStop = true }, null, ct);
    }

    /// <summary>Makes a template database on a running server.</summary>
    public static async Task MakeAsync(PostgresServer server, DatabaseTemplate template, CancellationToken ct)
    {
        // Renamed when whole: a given server keeps what a killed run made halfway.
        var making = $"making_{Guid.NewGuid():n}";
        await Sql.RunAsync(server.AdminConnectionString(), $"CREATE DATABASE {making}", ct);
        await template.MakeAsync(server.AdminConnectionString(making), ct);
        NpgsqlConnection.ClearAllPools();
        await Sql.RunAsync(server.AdminConnectionString(), $"ALTER DATABASE {making} RENAME TO {template.Database}", ct);
    }

    private static async Task<string> CachedAsync(string cache, PostgresBinaries installed, DatabaseTemplate template, CancellationToken ct)
    {
        var folder = Path.Combine(cache, $"{template.Name}-{installed.Version}-{template.ContentHash}");
        using var held = await FileLock.TakeAsync(Path.Combine(cache, "lock"), ct);
        await LeftOverPostgres.SweepAsync(Path.Combine(cache, "runs"), ct);
        if (Directory.Exists(folder))
        {
            return folder;
        }

        foreach (var old in Directory.GetDirectories(cache, $"{template.Name}-*"))
        {
            Directory.Delete(old, recursive: true);
        }

        // Renamed when whole, so that a killed run leaves no half-made template behind; its server is swept with the runs.
        var making = Path.Combine(cache, "runs", $"making-{Guid.NewGuid():n}");
        await using (var server = await PostgresServer.StartAsync(new PostgresOptions { DataFolder = making, Durable = false }, null, ct))
        {
            await MakeAsync(server, template, ct);
        }

        Directory.Move(making, folder);
        return folder;
    }

    private static async Task CopyAsync(string from, string to, CancellationToken ct)
    {
        // Not File.Copy: the files belong to the server's user and must stay so.
        using var copy = Process.Start(new ProcessStartInfo("cp", ["-a", from, to]))!;
        await copy.WaitForExitAsync(ct);
        if (copy.ExitCode != 0)
        {
            throw new InvalidOperationException($"Copying {from} to {to} failed.");
        }
    }
}
