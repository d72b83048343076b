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

    // The host that runs this process when it is one; DOTNET_ROOT or PATH decide otherwise.
    private static string DotNet =>
        Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host
        : Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    public override int? ProcessId => child is { HasExited: false } running ? running.Id : null;

    private protected override async Task BeginAsync(CancellationToken ct)
    {
        if (prepare is not null)
        {
            await prepare(ct);
        }

        // The executables of all services lie beside the launcher's: it references their projects.
        var path = Path.Combine(AppContext.BaseDirectory, assembly);
        child = await ChildProcess.StartAsync([DotNet, path, .. arguments], AppContext.BaseDirectory, environment, log, ct);
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

    private static string? HowEnded(ChildProcess child) =>
        child.HasExited ? $"its log {child.Log} ends with:\n{child.LastLines(5)}" : null;
}
