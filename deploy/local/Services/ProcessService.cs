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
    private static readonly HttpClient Client = new();
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

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
            await WaitUntilReadyAsync(child, ct);
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

    private async Task WaitUntilReadyAsync(ChildProcess starting, CancellationToken ct)
    {
        var deadline = TimeProvider.System.GetUtcNow() + Patience;
        while (TimeProvider.System.GetUtcNow() < deadline)
        {
            if (starting.HasExited)
            {
                throw new LocalStartException($"{Name} ended while it started; its log {starting.Log} ends with:\n{starting.LastLines(5)}");
            }

            if (await IsReadyAsync(ct))
            {
                return;
            }

            await Task.Delay(100, ct);
        }

        throw new LocalStartException($"{Name} is not ready after {Patience.TotalSeconds} s; its log {starting.Log} ends with:\n{starting.LastLines(5)}");
    }

    private async Task<bool> IsReadyAsync(CancellationToken ct)
    {
        try
        {
            using var answer = await Client.GetAsync(new Uri($"http://127.0.0.1:{Port}/health/ready"), ct);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
