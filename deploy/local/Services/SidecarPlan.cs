using System.Security.Cryptography;

namespace ErpSystem.Local;

/// <summary>Where a service and its sidecar find each other, and the tokens that they show each other.</summary>
internal sealed record SidecarPlan(string AppId, int AppPort, SidecarPorts Ports)
{
    /// <summary>The token of calls to the sidecar.</summary>
    public string ApiToken { get; } = NewToken();

    /// <summary>The token of calls to the service.</summary>
    public string AppApiToken { get; } = NewToken();

    /// <summary>What the service has to know, under the names that Dapr.Client reads.</summary>
    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["DAPR_HTTP_ENDPOINT"] = $"http://127.0.0.1:{Ports.Http}",
        ["DAPR_GRPC_ENDPOINT"] = $"http://127.0.0.1:{Ports.Grpc}",
        ["DAPR_API_TOKEN"] = ApiToken,
        ["APP_API_TOKEN"] = AppApiToken,
    };

    private static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
