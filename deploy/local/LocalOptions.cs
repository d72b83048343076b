namespace ErpSystem.Local;

/// <summary>How the system is to be started on this machine.</summary>
public sealed record LocalOptions
{
    /// <summary>The gateway's port unless another one is asked for.</summary>
    public const int DefaultGatewayPort = 5000;

    /// <summary>The folder for the database, logs and the composed graph.</summary>
    public required string DataFolder { get; init; }

    /// <summary>The gateway's port; 0 takes a free one, for the subgraphs too.</summary>
    public int GatewayPort { get; init; } = DefaultGatewayPort;

    /// <summary>Multiplies the demo data; null keeps the scale of the data that is there, 1 when there is none.</summary>
    public int? Scale { get; init; }

    /// <summary>True throws the data away first.</summary>
    public bool Fresh { get; init; }

    /// <summary>True runs each service as its own process instead of all in this one.</summary>
    public bool Processes { get; init; }

    /// <summary>The subgraphs that are left out.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>An administrator's connection string to a PostgreSQL that runs already; names the database too, else it is `erp`.</summary>
    public string? Database { get; init; }

    /// <summary>The address of a Redis for the sidecars; null has the stand-in store in PostgreSQL.</summary>
    public string? Redis { get; init; }

    /// <summary>True takes the stand-in sidecar also where daprd is installed.</summary>
    public bool StandIn { get; init; }

    /// <summary>The folder with the components of Dapr.</summary>
    public string Components { get; init; } = Path.Combine(Checkout.Root, "components");

    /// <summary>False trades safety against a power cut for speed; only tests do that.</summary>
    public bool Durable { get; init; } = true;
}
