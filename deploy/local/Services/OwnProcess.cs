using ErpSystem.Local.Servers;

namespace ErpSystem.Local;

/// <summary>The process that a part of the system runs in; it may be started again after it was stopped or killed.</summary>
internal sealed class OwnProcess
{
    private ChildProcess? child;

    /// <summary>The operating system's number of it, null when it does not run.</summary>
    public int? Id => child is { HasExited: false } running ? running.Id : null;

    /// <summary>Starts it and waits until it is ready; what does not become ready is stopped.</summary>
    public async Task StartAsync(Func<Task<ChildProcess>> start, Func<ChildProcess, Task> ready)
    {
        child = await start();
        try
        {
            await ready(child);
        }
        catch
        {
            await StopAsync();
            throw;
        }
    }

    public async Task StopAsync()
    {
        if (child is { } stopping)
        {
            child = null;
            await stopping.DisposeAsync();
        }
    }

    /// <summary>Kills it as <c>kill -9</c> does.</summary>
    public async Task KillAsync()
    {
        if (child is { } killed)
        {
            child = null;
            await killed.KillAsync();
            await killed.DisposeAsync();
        }
    }
}
