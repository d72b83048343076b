using System.Diagnostics;
using ErpSystem.Local.Servers;
using ErpSystem.Testing;

namespace ErpSystem.Local.Tests.Servers;

public sealed class PostgresServerTests : IDisposable
{
    private readonly string folder = Path.Combine("/var/tmp", $"erp-test-{Guid.NewGuid():n}");

    private PostgresOptions Options => new() { DataFolder = folder, Durable = false };

    [Fact]
    public async Task Data_outlives_a_restart_and_a_fresh_start_throws_it_away()
    {
        await using (var first = await PostgresServer.StartAsync(Options, null, default))
        {
            await Sql.RunAsync(first.AdminConnectionString(), "CREATE TABLE kept (n int)");
        }

        await using (var second = await PostgresServer.StartAsync(Options, null, default))
        {
            Assert.Equal(1, await CountAsync(second, "kept"));
        }

        await using var third = await PostgresServer.StartAsync(Options with { Fresh = true }, null, default);
        Assert.Equal(0, await CountAsync(third, "kept"));
    }

    [Fact]
    public async Task A_stopped_server_leaves_no_process()
    {
        var server = await PostgresServer.StartAsync(Options, null, default);
        var pid = ServerProcessId();

        await server.DisposeAsync();

        Assert.True(await ProcessLife.HasEndedAsync(pid));
        Assert.False(FreePort.IsTaken(server.Port));
    }

    [Fact]
    public async Task A_server_that_a_dead_run_left_is_stopped_by_its_pid_file()
    {
        await using var leftOver = await PostgresServer.StartAsync(Options, null, default);
        var pid = ServerProcessId();
        // Process 1 did not start at the epoch: to the owner file this is a dead owner.
        await File.WriteAllTextAsync(Path.Combine(folder, "owner.pid"), "1 0");

        await using var next = await PostgresServer.StartAsync(Options, null, default);

        Assert.True(await ProcessLife.HasEndedAsync(pid));
        Assert.Equal(0, await CountAsync(next, "kept"));
    }

    [Fact]
    public async Task Data_in_use_by_a_living_process_is_refused()
    {
        await using var server = await PostgresServer.StartAsync(Options, null, default);
        using var other = Process.Start("sleep", "60");
        var started = new DateTimeOffset(other.StartTime.ToUniversalTime()).ToUnixTimeSeconds();
        await File.WriteAllTextAsync(Path.Combine(folder, "owner.pid"), $"{other.Id} {started}");

        var refused = await Assert.ThrowsAsync<PostgresUnavailableException>(() => PostgresServer.StartAsync(Options, null, default));

        other.Kill();
        Assert.Equal($"Process {other.Id} is using the data in {folder}: stop it first.", refused.Message);
    }

    [Fact]
    public async Task Data_that_the_servers_user_cannot_reach_is_kept_under_var_tmp_and_said_so()
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return; // Only root lends the server another user.
        }

        var closed = Directory.CreateTempSubdirectory("erp-closed-").FullName;
        var said = new List<string>();
        var wanted = Path.Combine(closed, "postgres");

        await using (var server = await PostgresServer.StartAsync(Options with { DataFolder = wanted, DeleteOnStop = true }, new Said(said), default))
        {
            Assert.StartsWith("/var/tmp/erp-system-", server.DataFolder, StringComparison.Ordinal);
            Assert.Contains(said, line => line.EndsWith($" cannot enter {wanted}, so the data is in {server.DataFolder}", StringComparison.Ordinal));
        }

        Directory.Delete(closed);
    }

    [Fact]
    public async Task A_server_to_delete_on_stop_leaves_no_folder()
    {
        var server = await PostgresServer.StartAsync(Options with { DeleteOnStop = true }, null, default);

        await server.DisposeAsync();

        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task A_given_server_is_used_and_not_stopped()
    {
        await using var server = await PostgresServer.StartAsync(Options, null, default);

        var given = await PostgresServer.StartAsync(
            new PostgresOptions { DataFolder = "/nowhere", GivenConnectionString = server.AdminConnectionString() }, null, default);
        await given.DisposeAsync();

        Assert.Equal(server.Port, given.Port);
        Assert.Equal(0, await CountAsync(server, "kept"));
    }

    [Fact]
    public async Task A_given_server_that_does_not_answer_is_named_as_the_reason()
    {
        var nobody = $"Host=127.0.0.1;Port={FreePort.Next()};Username=erp";

        var refused = await Assert.ThrowsAsync<PostgresUnavailableException>(
            () => PostgresServer.StartAsync(new PostgresOptions { DataFolder = folder, GivenConnectionString = nobody }, null, default));

        Assert.StartsWith("The given connection string cannot be used: ", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Root_lends_PostgreSQL_the_user_postgres_else_a_person_else_nobody()
    {
        const string root = "root:x:0:0::/root:/bin/sh", nobody = "nobody:x:65534:65534::/:/x", ann = "ann:x:1000:1000::/home/ann:/bin/sh";

        Assert.Equal("postgres", UnprivilegedUser.Choose([root, ann, nobody, "postgres:x:101:104::/:/x"]).Name);
        Assert.Equal("ann", UnprivilegedUser.Choose([root, nobody, ann]).Name);
        Assert.Equal("nobody", UnprivilegedUser.Choose([root, "daemon:x:1:1::/:/x", nobody]).Name);
        Assert.Throws<PostgresUnavailableException>(() => UnprivilegedUser.Choose([root]));
    }

    public void Dispose()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Task<long> CountAsync(PostgresServer server, string table) =>
        Sql.ScalarAsync<long>(server.AdminConnectionString(), $"SELECT count(*) FROM pg_tables WHERE tablename = '{table}'");

    private int ServerProcessId() => int.Parse(File.ReadLines(Path.Combine(folder, "data", "postmaster.pid")).First(), null);

    private sealed class Said(List<string> lines) : IProgress<string>
    {
        public void Report(string value) => lines.Add(value);
    }
}
