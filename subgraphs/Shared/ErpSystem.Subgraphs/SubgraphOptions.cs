using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ErpSystem.Subgraphs;

/// <summary>How one host runs a subgraph, when it is not said by command line and configuration files.</summary>
public sealed record SubgraphOptions
{
    /// <summary>The connection string of the runtime role.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>Where to listen; port 0 takes a free one.</summary>
    public string Urls { get; init; } = "http://127.0.0.1:0";

    /// <summary>The environment's name; development callers are refused in any but Development.</summary>
    public string Environment { get; init; } = "Development";

    /// <summary>The development callers by name, the first one being the default; none: a developer who may do everything in the demo company.</summary>
    public IReadOnlyDictionary<string, DevelopmentCaller>? Callers { get; init; }

    /// <summary>Whether to set up telemetry; false where several subgraphs share a process that has set it up.</summary>
    public bool Telemetry { get; init; } = true;

    /// <summary>Further configuration by key, such as <c>DAPR_GRPC_ENDPOINT</c>.</summary>
    public IReadOnlyDictionary<string, string?>? Settings { get; init; }

    /// <summary>Services to add or replace, such as the clock.</summary>
    public Action<IServiceCollection>? ConfigureServices { get; init; }

    /// <summary>Where logs go, when not to the console.</summary>
    public Action<ILoggingBuilder>? ConfigureLogging { get; init; }
}
