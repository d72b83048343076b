using System.Collections.Frozen;

namespace ErpSystem.Gateway.Execution.Sources;

/// <summary>How a source is called.</summary>
public sealed record SourceOptions
{
    public required string Name { get; init; }

    public required Uri Url { get; init; }

    /// <summary>How long one attempt may take, from sending to the last byte of the answer.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How often a query is sent again after an attempt that failed to reach the source.</summary>
    public int Retries { get; init; } = 1;

    /// <summary>What the source takes in one HTTP request.</summary>
    public SourceBatching Batching { get; init; } = SourceBatching.None;

    /// <summary>The media types that the source is asked for, the best first; empty for those of GraphQL over HTTP.</summary>
    public IReadOnlyList<string> Formats { get; init; } = [];

    /// <summary>Headers that the source is sent with every request, beside those of the client.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>The largest answer that is read.</summary>
    public int MaxResponseBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>The most connections to the source.</summary>
    public int MaxConnections { get; init; } = 256;

    /// <summary>True for HTTP/2 without TLS negotiation; HTTP/1.1 is as fast and allocates far less.</summary>
    public bool Http2 { get; init; }

    /// <summary>How long an open circuit breaker answers in the source's place before it lets one call through.</summary>
    public TimeSpan BreakDuration { get; init; } = TimeSpan.FromMilliseconds(500);
}
