using System.Diagnostics;
using ErpSystem.Local.Servers;
using ErpSystem.Testing;

namespace ErpSystem.Local.Tests.Servers;

/// <summary>What is asked of Docker; a script stands for its command line and a server that runs already for the container.</summary>
public sealed class DockerPostgresTests : IDisposable
{
    private readonly Scratch scratch = new();
    private readonly string? path = Environment.GetEnvironmentVariable("PATH");

    [Fact]
    public async Task A_container_is_started_on_the_loopback_address_with_its_data_in_a_volume_and_stopped_in_the_end()
    {
        await using var container = await PostgresServer.StartAsync(
            new PostgresOptions { DataFolder = scratch.PathOf("container"), Durable = false }, null, default);
        await Sql.RunAsync(container.AdminConnectionString(), "ALTER ROLE erp PASSWORD 'erp-local'");
        await PutDockerOnPathAsync();
        var options = new PostgresOptions { DataFolder = "/checkout/.erp/postgres", Port = container.Port, Durable = false };

        Assert.True(await DockerPostgres.IsThereAsync(default));
        await using (var server = await DockerPostgres.StartAsync(options, null, default))
        {
            Assert.Equal(1, await Sql.ScalarAsync<int>(server.AdminConnectionString(), "SELECT 1"));
        }

        Snapshot.Match((await File.ReadAllTextAsync(scratch.PathOf("calls"))).Replace($"{container.Port}", "PORT", StringComparison.Ordinal));
    }

    public void Dispose()
    {
        Environment.SetEnvironmentVariable("PATH", path);
        scratch.Dispose();
    }

    private async Task PutDockerOnPathAsync()
    {
        var docker = scratch.PathOf("docker");
        await File.WriteAllTextAsync(docker, $"#!/bin/sh\necho \"docker $*\" >> '{scratch.PathOf("calls")}'\n");
        await Process.Start("chmod", ["+x", docker]).WaitForExitAsync();
        Environment.SetEnvironmentVariable("PATH", $"{scratch.Folder}{Path.PathSeparator}{path}");
    }
}
