using Npgsql;

namespace ErpSystem.Local.Servers;

/// <summary>A PostgreSQL server for one run: a given one, installed binaries, or Docker, in that order.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private readonly NpgsqlConnectionStringBuilder admin;
    private readonly IAsyncDisposable? running;

    internal PostgresServer(NpgsqlConnectionStringBuilder admin, string? dataFolder, IAsyncDisposable? running)
    {
        this.admin = admin;
        this.running = running;
        DataFolder = dataFolder;
    }

    public int Port => admin.Port;

    /// <summary>The folder that is really used, null when the server was given.</summary>
    public string? DataFolder { get; }

    /// <summary>Starts the server and returns when it accepts connections.</summary>
    /// <exception cref="PostgresUnavailableException">There is none, or it does not start.</exception>
    public static async Task<PostgresServer> StartAsync(PostgresOptions options, IProgress<string>? progress, CancellationToken ct)
    {
        if (options.GivenConnectionString is { } given)
        {
            return await UseGivenAsync(given, progress, ct);
        }

        if (await PostgresBinaries.FindAsync(InstalledPostgres.MajorOfData(options.DataFolder), ct) is { } binaries)
        {
            return await InstalledPostgres.StartAsync(binaries, options, progress, ct);
        }

        if (await DockerPostgres.IsThereAsync(ct))
        {
            return await DockerPostgres.StartAsync(options, progress, ct);
        }

        throw new PostgresUnavailableException(
            "No PostgreSQL found: install it (for example `apt-get install postgresql`), start Docker, or pass --database CONNECTION_STRING.");
    }

    /// <summary>Returns the installed PostgreSQL that a new data folder would get, null when there is none.</summary>
    public static Task<PostgresBinaries?> InstalledAsync(CancellationToken ct) => PostgresBinaries.FindAsync(null, ct);

    /// <summary>Returns the wanted data folder, or one under /var/tmp when the server's user cannot enter the wanted one.</summary>
    public static async Task<string> UsableFolderAsync(string wanted, IProgress<string>? progress, CancellationToken ct) =>
        await InstalledPostgres.ChooseFolderAsync(wanted, await UnprivilegedUser.FindAsync(ct), progress, ct);

    /// <summary>Returns the connection string of an administrator; unpooled, so that no idle connection blocks CREATE or DROP DATABASE.</summary>
    public string AdminConnectionString(string database = "postgres") =>
        new NpgsqlConnectionStringBuilder(admin.ConnectionString) { Database = database, Pooling = false }.ConnectionString;

    public async ValueTask DisposeAsync()
    {
        if (running is not null)
        {
            await running.DisposeAsync();
        }
    }

    private static async Task<PostgresServer> UseGivenAsync(string given, IProgress<string>? progress, CancellationToken ct)
    {
        try
        {
            var admin = new NpgsqlConnectionStringBuilder(given);
            var server = new PostgresServer(admin, null, null);
            await using var connection = new NpgsqlConnection(server.AdminConnectionString(admin.Database ?? "postgres"));
            await connection.OpenAsync(ct);
            progress?.Report($"PostgreSQL {connection.PostgreSqlVersion} at {admin.Host}:{admin.Port}, as given");
            return server;
        }
        catch (Exception unusable) when (unusable is NpgsqlException or ArgumentException)
        {
            throw new PostgresUnavailableException($"The given connection string cannot be used: {unusable.Message}", unusable);
        }
    }
}
