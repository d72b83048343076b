using System.Net;
using System.Net.Sockets;

namespace ErpSystem.Local.Tests;

public sealed class LauncherProcessTests : IDisposable
{
    private readonly Scratch scratch = new();

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT", "--processes")]
    public async Task A_signal_stops_everything_in_order_and_leaves_no_process(string signal, params string[] options)
    {
        using var launcher = new LauncherRun(["--port", "0", "--stand-in", "--data", scratch.Folder, .. options]);
        await launcher.WaitUntilReadyAsync();
        var running = launcher.ProcessesOn(scratch.Folder);
        Assert.NotEmpty(running);

        await launcher.SignalAsync(signal);

        Assert.Equal(0, await launcher.WaitForExitAsync());
        Assert.EndsWith("Stopping.\nStopped.\n", launcher.Output, StringComparison.Ordinal);
        Assert.All(await Task.WhenAll(running.Select(ProcessLife.HasEndedAsync)), Assert.True);
        Assert.Empty(launcher.ProcessesOn(scratch.Folder));
    }

    [Fact]
    public async Task Services_in_processes_of_their_own_die_with_a_killed_launcher()
    {
        using var launcher = new LauncherRun("--processes", "--port", "0", "--stand-in", "--data", scratch.Folder);
        await launcher.WaitUntilReadyAsync();
        var running = launcher.ProcessesOn(scratch.Folder);

        var commands = running.Select(ProcessTable.CommandOf).ToList();
        Assert.All(["postgres", "ErpSystem.Inventory.dll", "ErpSystem.Sales.dll", "ErpSystem.Gateway.dll"],
            program => Assert.Contains(commands, command => command.Contains(program, StringComparison.Ordinal)));

        await launcher.SignalAsync("KILL");

        await launcher.WaitForExitAsync();
        Assert.All(await Task.WhenAll(running.Select(ProcessLife.HasEndedAsync)), Assert.True);
    }

    [Fact]
    public async Task A_taken_port_ends_the_launcher_with_one_sentence_and_an_exit_code()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        using var launcher = new LauncherRun("--port", $"{port}", "--data", scratch.PathOf("data"));

        Assert.Equal(1, await launcher.WaitForExitAsync());
        Assert.Equal($"Port {port} is taken: stop what listens there, or choose another one with --port.\n", launcher.Output);
        Assert.False(Directory.Exists(scratch.PathOf("data")));
    }

    [Fact]
    public async Task Wrong_use_ends_the_launcher_with_another_exit_code()
    {
        using var launcher = new LauncherRun("--without", "finanze");

        Assert.Equal(2, await launcher.WaitForExitAsync());
    }

    public void Dispose() => scratch.Dispose();
}
