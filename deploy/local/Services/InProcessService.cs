using Microsoft.AspNetCore.Builder;

namespace ErpSystem.Local;

/// <summary>A service on a listener of its own in this process; built anew at each start, because a stopped host cannot start again.</summary>
internal sealed class InProcessService(string name, int port, Func<Task<WebApplication>> build, Func<CancellationToken, Task>? prepare = null)
    : LocalService(name, port)
{
    // Long enough for what is under way, short enough for somebody who waits for the prompt.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private WebApplication? application;

    public override int? ProcessId => IsRunning ? Environment.ProcessId : null;

    private protected override async Task BeginAsync(CancellationToken ct)
    {
        if (prepare is not null)
        {
            await prepare(ct);
        }

        application = await build();
        await application.StartAsync(ct);
        await Readiness.WaitAsync(this, () => null, ct);
    }

    private protected override async Task EndAsync()
    {
        if (application is { } stopping)
        {
            application = null;
            using var patience = new CancellationTokenSource(Patience);
            await stopping.StopAsync(patience.Token);
            await stopping.DisposeAsync();
        }
    }
}
