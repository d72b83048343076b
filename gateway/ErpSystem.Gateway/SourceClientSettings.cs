namespace ErpSystem.Gateway;

/// <summary>How sources are called whose settings name this client (<c>transports.http.clientName</c>); what is null stays as for all sources.</summary>
public sealed class SourceClientSettings
{
    /// <summary>How long one attempt may take.</summary>
    public TimeSpan? Timeout { get; set; }

    /// <summary>How often a query is sent again after an attempt that failed to reach the source.</summary>
    public int? Retries { get; set; }

    /// <summary>True for HTTP/2 without TLS negotiation.</summary>
    public bool? Http2 { get; set; }

    /// <summary>The most connections to one source.</summary>
    public int? MaxConnections { get; set; }

    /// <summary>Headers that go with every request, for example a key of the gateway's own.</summary>
    public Dictionary<string, string> Headers { get; } = new(StringComparer.OrdinalIgnoreCase);
}
