using ErpSystem.Gateway.Composition.Packaging;
using ErpSystem.Gateway.Security;
using ErpSystem.Gateway.Subscriptions;

namespace ErpSystem.Gateway;

/// <summary>
/// How one gateway is set up; read from the configuration section <c>Gateway</c>, then from the command line, then by the host's code. A list
/// that is configured takes the place of its default.
/// </summary>
public sealed class GatewayOptions
{
    public const string Section = "Gateway";

    /// <summary>The archive to serve; it is watched, and a changed file is taken over without a stop.</summary>
    public string? ArchiveFile { get; set; }

    /// <summary>An archive in memory, for a host that composes by itself; it wins over <see cref="ArchiveFile"/>.</summary>
    public FusionArchive? Archive { get; set; }

    /// <summary>The port on which clients are served; null leaves the addresses to ASP.NET Core's own settings.</summary>
    public int? Port { get; set; }

    /// <summary>Where a source is, by its name; wins over the archive's settings.</summary>
    public Dictionary<string, Uri> SourceUrls { get; } = new(StringComparer.Ordinal);

    /// <summary>How the sources of a client name are called; the name is that of the archive's settings, <c>fusion</c> where they have none.</summary>
    public Dictionary<string, SourceClientSettings> SourceClients { get; } = new(StringComparer.Ordinal);

    /// <summary>How often the archive file is looked at for a change.</summary>
    public TimeSpan ArchivePolling { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long one attempt to ask a source may take.</summary>
    public TimeSpan SourceTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How often a query, never a mutation, is sent again to a source that could not be reached.</summary>
    public int SourceRetries { get; set; } = 1;

    /// <summary>How long a source that answers nothing is left alone before one request tries it again.</summary>
    public TimeSpan SourceBreakDuration { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>The most bytes that are read of one answer of a source.</summary>
    public int SourceResponseBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>How long a request may take in all.</summary>
    public TimeSpan TimeBudget { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a stopping gateway goes on serving, no longer ready, so that load balancers can leave it.</summary>
    public TimeSpan ShutdownDelay { get; set; }

    /// <summary>
    /// How long the start may take for running operations against canned answers before the port opens; zero for not at all, null for five
    /// seconds where an archive file is served.
    /// </summary>
    public TimeSpan? WarmUp { get; set; }

    /// <summary>Whether clients may ask for the schema; null means in Development only.</summary>
    public bool? Introspection { get; set; }

    /// <summary>The client's headers that sources are sent; trace headers go along by themselves.</summary>
    public IList<string> ForwardedHeaders { get; } = ["Authorization", "X-Erp-Development-Caller", "X-Correlation-Id"];

    /// <summary>The names under which sources are sent headers, by the names that clients use.</summary>
    public Dictionary<string, string> RenamedHeaders { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Values of headers that a client did not send; one for a header that is not forwarded is always sent.</summary>
    public Dictionary<string, string> HeaderDefaults { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The origins of browsers that may call; empty means none, <c>*</c> all.</summary>
    public IList<string> CorsOrigins { get; } = [];

    /// <summary>The response headers that pages of other origins may read.</summary>
    public IList<string> CorsExposedHeaders { get; } = ["GraphQL-Supergraph", "Retry-After"];

    /// <summary>True lets browsers send cookies along; not together with the origin <c>*</c>.</summary>
    public bool CorsCredentials { get; set; }

    /// <summary>True refuses a GET that a browser marks as coming from a foreign page and that it sent without asking.</summary>
    public bool CsrfPrevention { get; set; } = true;

    public RequestLimits Limits { get; set; } = new();

    /// <summary>How events come in and subscriptions are served.</summary>
    public SubscriptionSettings Subscriptions { get; set; } = new();

    /// <summary>How many prepared operations are kept.</summary>
    public int OperationCacheSize { get; set; } = 2_000;

    /// <summary>A folder of <c>.graphql</c> files that clients call by id; null for none.</summary>
    public string? OperationsFolder { get; set; }

    /// <summary>The Redis with operations that clients call by id, as StackExchange.Redis writes it; null for none.</summary>
    public string? OperationsRedis { get; set; }

    /// <summary>What stands before the id in a key of that Redis.</summary>
    public string OperationsRedisPrefix { get; set; } = "graphql:operation:";

    /// <summary>How long that Redis may take to answer.</summary>
    public TimeSpan OperationsRedisTimeout { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>True refuses every document that is not stored.</summary>
    public bool OnlyStoredOperations { get; set; }

    /// <summary>True remembers documents that clients send together with their SHA-256 (automatic persisted queries).</summary>
    public bool AutomaticOperations { get; set; } = true;

    /// <summary>How many requests run at once; more wait.</summary>
    public int MaxConcurrentRequests { get; set; } = 1_000;

    /// <summary>How many requests wait; more are refused with <c>CONCURRENCY_LIMIT_EXCEEDED</c>.</summary>
    public int MaxQueuedRequests { get; set; } = 10_000;

    /// <summary>True compresses responses for clients that ask for it.</summary>
    public bool Compression { get; set; } = true;

    /// <summary>The bytes from which on a response is compressed.</summary>
    public int CompressionThreshold { get; set; } = 1_024;

    /// <summary>False where the process that hosts this gateway sets telemetry up itself.</summary>
    public bool Telemetry { get; set; } = true;

    /// <summary>True runs equal queries of one caller that come at the same time once.</summary>
    public bool ShareEqualRequests { get; set; }

    /// <summary>True sends a source equal queries of one caller that are under way at the same time once.</summary>
    public bool ShareEqualSourceRequests { get; set; }

    /// <summary>The most requests in one body; 0 takes one alone, not in a list.</summary>
    public int MaxBatchSize { get; set; }
}
