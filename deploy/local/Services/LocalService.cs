namespace ErpSystem.Local;

/// <summary>A subgraph or the gateway of a local system.</summary>
public abstract class LocalService : LocalPart
{
    private protected LocalService(string name, int port) : base(name)
    {
        Port = port;
    }

    public int Port { get; }

    /// <summary>The GraphQL endpoint.</summary>
    public string Url => $"http://127.0.0.1:{Port}/graphql";
}
