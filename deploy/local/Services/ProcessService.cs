using ErpSystem.Local.Servers;

namespace ErpSystem.Local;

/// <summary>A service in a process of its own, which dies with this one.</summary>
internal sealed class ProcessService(
    string name,
    int port,
    string assembly,
    IReadOnlyList<string> arguments,
    IReadOnlyDictionary<string, string> environment,
    string log,
    Func<CancellationToken, Task>? prepare = null)
    : LocalService(name, port)
{
    private ChildProcess? child;

    public override int? ProcessId => child is { HasExited: false } running ? running.Id : null;

    private protected override async Task BeginAsync(CancellationToken ct)
    {
        if (prepare is not null)
        {
            await prepare(ct);
        }

        child = await ChildProcess.StartAsync([.. DotNetProgram.Words(assembly), .. arguments], AppContext.BaseDirectory, environment, log, ct);
        try
        {
            await Readiness.WaitAsync(this, () => HowEnded(child), ct);
        }
        catch
        {
            await EndAsync();
            throw;
        }
    }

    private protected override async Task EndAsync()
    {
        if (child is { } stopping)
        {
            child = null;
            await stopping.DisposeAsync();
        }
    }

    private protected override async Task KillProcessAsync()
    {
        if (child is { } killed)
        {
            child = null;
            await killed.KillAsync();
            await killed.DisposeAsync();
        }
    }

    private static string? HowEnded(ChildProcess child) =>
        child.HasExited ? $"its log {child.Log} ends with:\n{child.LastLines(5)}" : null;
}
