using Microsoft.Extensions.Logging;

namespace ErpSystem.Local.Servers.Sidecars;

/// <summary>What a sidecar is told when it starts: daprd's flags, and where the stand-in stores.</summary>
public sealed record SidecarOptions
{
    public required string AppId { get; init; }

    /// <summary>Where the app listens; null when it only publishes.</summary>
    public int? AppPort { get; init; }

    public string AppChannelAddress { get; init; } = "127.0.0.1";

    /// <summary>The port of the HTTP API; 0 takes a free one.</summary>
    public int HttpPort { get; init; } = 3500;

    /// <summary>The port of the gRPC API; 0 takes a free one.</summary>
    public int GrpcPort { get; init; } = 50001;

    public string ListenAddress { get; init; } = "127.0.0.1";

    /// <summary>Folders or files with components, subscriptions and resiliency.</summary>
    public IReadOnlyList<string> ResourcesPaths { get; init; } = [];

    /// <summary>How many deliveries may be under way at the app; 0 for as many as the components allow.</summary>
    public int AppMaxConcurrency { get; init; }

    /// <summary>Null delivers without asking after the app's health.</summary>
    public AppHealthCheck? AppHealth { get; init; }

    /// <summary>How long deliveries that are under way may take when the sidecar stops.</summary>
    public TimeSpan GracefulShutdown { get; init; } = TimeSpan.FromSeconds(5);

    public LogLevel LogLevel { get; init; } = LogLevel.Information;

    /// <summary>What clients must send as <c>dapr-api-token</c>; null lets everybody in.</summary>
    public string? ApiToken { get; init; }

    /// <summary>What the app is sent as <c>dapr-api-token</c>.</summary>
    public string? AppApiToken { get; init; }

    /// <summary>An administrator's connection string to PostgreSQL, where all components then store, whatever their files say.</summary>
    public string? Database { get; init; }

    /// <summary>The address of a Redis that replaces the one of the component files.</summary>
    public string? Redis { get; init; }

    /// <summary>The namespace of component templates.</summary>
    public string Namespace { get; init; } = "default";

    /// <summary>Where logs go, when not to the console.</summary>
    public Action<ILoggingBuilder>? ConfigureLogging { get; init; }
}
