using ErpSystem.Local.Servers;
using ErpSystem.Local.Servers.Sidecars;

namespace ErpSystem.Local;

/// <summary>A sidecar in a process of its own: daprd, or the stand-in's program, which takes the same flags.</summary>
/// <param name="words">The program, and what stands before the flags.</param>
/// <param name="options">What the flags and the environment say.</param>
/// <param name="log">The file that gets what it writes.</param>
internal sealed class ProcessSidecar(IReadOnlyList<string> words, SidecarOptions options, string log)
    : LocalSidecar(options.AppId, options.HttpPort, options.GrpcPort)
{
    private static readonly HttpClient Client = new();
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly OwnProcess process = new();

    public override int? ProcessId => process.Id;

    private protected override Task BeginAsync(CancellationToken ct) => process.StartAsync(
        () => ChildProcess.StartAsync([.. words, .. Daprd.Flags(options)], AppContext.BaseDirectory, Daprd.Variables(options), log, ct),
        child => WaitAsync(child, ct));

    private protected override Task EndAsync() => process.StopAsync();

    private protected override Task KillProcessAsync() => process.KillAsync();

    // Only what goes out: the rest waits for the app, which may wait for this.
    private async Task WaitAsync(ChildProcess running, CancellationToken ct)
    {
        var deadline = TimeProvider.System.GetUtcNow() + Patience;
        while (!await AnswersAsync(ct))
        {
            if (running.HasExited)
            {
                throw new LocalStartException(
                    $"The sidecar of {Name} ended while it started (--stand-in does without daprd, --redis says where its Redis is): "
                    + $"its log {log} ends with:\n{running.LastLines(5)}");
            }

            if (TimeProvider.System.GetUtcNow() > deadline)
            {
                throw new LocalStartException($"The sidecar of {Name} does not answer after {Patience.TotalSeconds} s; its log is {log}.");
            }

            await Task.Delay(50, ct);
        }
    }

    private async Task<bool> AnswersAsync(CancellationToken ct)
    {
        try
        {
            using var answer = await Client.GetAsync(new Uri(HttpEndpoint, "/v1.0/healthz/outbound"), ct);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
