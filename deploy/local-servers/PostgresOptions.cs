namespace ErpSystem.Local.Servers;

/// <summary>What a caller wants of a PostgreSQL server.</summary>
public sealed record PostgresOptions
{
    /// <summary>The folder that holds the server's data, log and pid files.</summary>
    public required string DataFolder { get; init; }

    /// <summary>The port on 127.0.0.1; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>False gives up safety against a power cut for speed; only tests do that.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>True throws away what the data folder holds before the server starts.</summary>
    public bool Fresh { get; init; }

    /// <summary>True throws the data folder away when the server stops, also when this process is killed.</summary>
    public bool DeleteOnStop { get; init; }

    /// <summary>An administrator's connection string to a server that runs already; nothing is started then.</summary>
    public string? GivenConnectionString { get; init; }
}
