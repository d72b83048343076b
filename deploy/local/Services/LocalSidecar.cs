namespace ErpSystem.Local;

/// <summary>The sidecar of a service: daprd, or what stands in for it.</summary>
public abstract class LocalSidecar : LocalPart
{
    private protected LocalSidecar(string appId, int httpPort, int grpcPort) : base(appId)
    {
        HttpEndpoint = new Uri($"http://127.0.0.1:{httpPort}");
        GrpcEndpoint = new Uri($"http://127.0.0.1:{grpcPort}");
    }

    public Uri HttpEndpoint { get; }

    public Uri GrpcEndpoint { get; }
}
