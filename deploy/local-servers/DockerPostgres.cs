using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace ErpSystem.Local.Servers;

/// <summary>Starts the official image; its data is in a named volume, for a bind mount would belong to the image's user.</summary>
internal static class DockerPostgres
{
    private const string Image = "postgres:17";

    // The volume keeps the password that initdb got, so it must be the same in every run; the port is on the loopback address alone.
    private const string Password = "erp-local";

    public static async Task<bool> IsThereAsync(CancellationToken ct) =>
        (await Command.RunAsync(["docker", "version", "--format", "{{.Server.Version}}"], ct)).Succeeded;

    public static async Task<PostgresServer> StartAsync(PostgresOptions options, IProgress<string>? progress, CancellationToken ct)
    {
        var name = NameOf(options.DataFolder);
        await Command.RunAsync(["docker", "rm", "--force", name], ct);
        if (options.Fresh)
        {
            await Command.RunAsync(["docker", "volume", "rm", "--force", name], ct);
        }

        var port = options.Port == 0 ? FreePort.Next() : options.Port;
        progress?.Report($"Starting {Image} in Docker on port {port}");
        await Command.MustRunAsync(RunWords(options, name, port), ct);
        var stop = StopOnExit.Arm(["docker", "stop", name], null);
        var server = new PostgresServer(
            new NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = port, Username = "erp", Password = Password }, null, stop);
        try
        {
            await WaitAsync(server.AdminConnectionString(), ct);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    internal static string[] RunWords(PostgresOptions options, string name, int port) =>
    [
        "docker", "run", "--detach", "--rm", "--name", name,
        "--publish", $"127.0.0.1:{port}:5432",
        .. options.DeleteOnStop ? Array.Empty<string>() : ["--volume", $"{name}:/var/lib/postgresql/data"],
        "--env", "POSTGRES_USER=erp", "--env", $"POSTGRES_PASSWORD={Password}",
        Image, "-c", "max_connections=300",
        .. options.Durable ? Array.Empty<string>() : ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"],
    ];

    private static string NameOf(string folder) =>
        $"erp-postgres-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(folder))))[..12]}";

    private static async Task WaitAsync(string connectionString, CancellationToken ct)
    {
        var deadline = DateTime.UtcNow.AddSeconds(60);
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(connectionString);
                await connection.OpenAsync(ct);
                return;
            }
            catch (NpgsqlException notYet)
            {
                if (DateTime.UtcNow > deadline)
                {
                    throw new PostgresUnavailableException($"{Image} runs in Docker, but does not answer: {notYet.Message}", notYet);
                }

                await Task.Delay(200, ct);
            }
        }
    }
}
