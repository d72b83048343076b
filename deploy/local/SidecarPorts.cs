namespace ErpSystem.Local;

/// <summary>The two ports of a sidecar.</summary>
internal sealed record SidecarPorts(int Http, int Grpc);
