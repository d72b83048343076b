using ErpSystem.Local.Servers.Sidecars;

namespace ErpSystem.Local;

/// <summary>A stand-in sidecar in this process.</summary>
internal sealed class InProcessSidecar(SidecarOptions options) : LocalSidecar(options.AppId, options.HttpPort, options.GrpcPort)
{
    private Sidecar? sidecar;

    public override int? ProcessId => IsRunning ? Environment.ProcessId : null;

    private protected override async Task BeginAsync(CancellationToken ct)
    {
        try
        {
            sidecar = await Sidecar.StartAsync(options, ct);
        }
        catch (SidecarException refused)
        {
            throw new LocalStartException($"The sidecar of {Name} does not start: {refused.Message}", refused);
        }
    }

    private protected override async Task EndAsync()
    {
        if (sidecar is { } stopping)
        {
            sidecar = null;
            await stopping.DisposeAsync();
        }
    }
}
