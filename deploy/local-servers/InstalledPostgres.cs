using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace ErpSystem.Local.Servers;

/// <summary>Starts a server of the installed binaries on a data folder, made on first use.</summary>
internal static class InstalledPostgres
{
    private const string AdminUser = "erp";

    public static async Task<PostgresServer> StartAsync(
        PostgresBinaries binaries, PostgresOptions options, IProgress<string>? progress, CancellationToken ct)
    {
        var user = await UnprivilegedUser.FindAsync(ct);
        var folder = await ChooseFolderAsync(options.DataFolder, user, progress, ct);
        if (OwnerFile.LivingOwner(folder) is { } owner && owner != Environment.ProcessId)
        {
            throw new PostgresUnavailableException($"Process {owner} is using the data in {folder}: stop it first.");
        }

        await LeftOverPostgres.StopAsync(folder, binaries, user, ct);
        if (options.Fresh && Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        if (!Directory.Exists(Data(folder)))
        {
            progress?.Report($"Making a PostgreSQL {binaries.Version} data folder in {folder}");
            await MakeDataAsync(binaries, folder, user, options.Durable, ct);
        }

        OwnerFile.Write(folder);
        return await StartServerAsync(binaries, options, folder, user, progress, ct);
    }

    public static string Data(string folder) => Path.Combine(folder, "data");

    /// <summary>Returns the major version that made the data in this folder, null when there is no data.</summary>
    public static string? MajorOfData(string folder)
    {
        return new[] { folder, Elsewhere(folder) }
            .Select(place => Path.Combine(Data(place), "PG_VERSION"))
            .Where(File.Exists)
            .Select(file => File.ReadAllText(file).Trim())
            .FirstOrDefault();
    }

    /// <summary>Returns the wanted folder, or one under /var/tmp when the server's user cannot enter the wanted one.</summary>
    public static async Task<string> ChooseFolderAsync(
        string wanted, UnprivilegedUser user, IProgress<string>? progress, CancellationToken ct)
    {
        if (await user.CanEnterAsync(wanted, ct))
        {
            return wanted;
        }

        var elsewhere = Elsewhere(wanted);
        progress?.Report($"User {user.Name} cannot enter {wanted}, so the data is in {elsewhere}");
        return elsewhere;
    }

    // One folder per wanted folder: two checkouts must not share their data.
    private static string Elsewhere(string wanted) =>
        $"/var/tmp/erp-system-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(wanted))))[..12]}";

    private static async Task MakeDataAsync(
        PostgresBinaries binaries, string folder, UnprivilegedUser user, bool durable, CancellationToken ct)
    {
        var password = PasswordFile(folder);
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(password, RandomNumberGenerator.GetHexString(32, lowercase: true), ct);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(password, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        await user.OwnAsync(folder, ct);
        // initdb removes what it made when it fails, so a data folder that exists is a whole one.
        await Command.MustRunAsync(
            user.Words([
                binaries.Program("initdb"), "-D", Data(folder), "-U", AdminUser, "-E", "UTF8",
                $"--locale={(OperatingSystem.IsLinux() ? "C.UTF-8" : "C")}",
                "--auth=scram-sha-256", $"--pwfile={password}", .. durable ? Array.Empty<string>() : ["--no-sync"],
            ]),
            ct);
    }

    private static async Task<PostgresServer> StartServerAsync(
        PostgresBinaries binaries, PostgresOptions options, string folder, UnprivilegedUser user, IProgress<string>? progress, CancellationToken ct)
    {
        if (MajorOfData(folder) is { } major && major != binaries.Major)
        {
            throw new PostgresUnavailableException(
                $"The data in {folder} was made by PostgreSQL {major}, but {binaries.Version} is installed: throw it away with --fresh, or install {major}.");
        }

        var log = Path.Combine(folder, "postgres.log");
        for (var attempt = 1; ; attempt++)
        {
            var port = options.Port == 0 ? FreePort.Next() : options.Port;
            var start = await Command.RunAsync(
                user.Words(binaries.Program("pg_ctl"), "-D", Data(folder), "-l", log, "-w", "-s", "-o", ServerOptions(port, options.Durable), "start"), ct);
            if (start.Succeeded)
            {
                progress?.Report($"PostgreSQL {binaries.Version} on port {port}, as user {user.Name}");
                return Running(binaries, options, folder, user, port);
            }

            // Between asking for a free port and listening on it somebody else may have taken it.
            if (options.Port != 0 || attempt == 3)
            {
                throw new PostgresUnavailableException($"PostgreSQL does not start: {LastLines(log)}");
            }
        }
    }

    private static PostgresServer Running(PostgresBinaries binaries, PostgresOptions options, string folder, UnprivilegedUser user, int port)
    {
        var stop = user.Words(
            binaries.Program("pg_ctl"), "-D", Data(folder), "-w", "-s", "-m", options.DeleteOnStop ? "immediate" : "fast", "stop");
        var admin = new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = port,
            Username = AdminUser,
            Password = File.ReadAllText(PasswordFile(folder)),
        };
        return new PostgresServer(admin, folder, new OwnedFolder(folder, StopOnExit.Arm(stop, options.DeleteOnStop ? folder : null)));
    }

    private static string ServerOptions(int port, bool durable) =>
        // No socket file: its path may be too long for the system, and nobody uses it.
        $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=300"
        + (durable ? "" : " -c fsync=off -c synchronous_commit=off -c full_page_writes=off");

    private static string PasswordFile(string folder) => Path.Combine(folder, "password");

    private static string LastLines(string log) =>
        File.Exists(log) ? string.Join(' ', File.ReadLines(log).TakeLast(3)) : $"it wrote no log to {log}";

    private sealed class OwnedFolder(string folder, StopOnExit server) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await server.DisposeAsync();
            if (Directory.Exists(folder))
            {
                OwnerFile.Delete(folder);
            }
        }
    }
}
