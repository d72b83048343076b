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
    private readonly OwnProcess process = new();

    public override int? ProcessId => process.Id;

    private protected override async Task BeginAsync(CancellationToken ct)
    {
        if (prepare is not null)
        {
            await prepare(ct);
        }

        await process.StartAsync(
            () => ChildProcess.StartAsync([.. DotNetProgram.Words(assembly), .. arguments], AppContext.BaseDirectory, environment, log, ct),
            child => Readiness.WaitAsync(this, () => HowEnded(child), ct));
    }

    private protected override Task EndAsync() => process.StopAsync();

    private protected override Task KillProcessAsync() => process.KillAsync();

    private static string? HowEnded(ChildProcess child) =>
        child.HasExited ? $"its log {child.Log} ends with:\n{child.LastLines(5)}" : null;
}
