namespace ErpSystem.Gateway.Subscriptions;

/// <summary>How events come in and subscriptions are served.</summary>
public sealed class SubscriptionSettings
{
    /// <summary>The port on which Dapr delivers events; null serves it on the clients' port, in Development alone.</summary>
    public int? EventsPort { get; set; }

    /// <summary>The name of Dapr's pub/sub component for streams that name no broker.</summary>
    public string PubSub { get; set; } = "pubsub";

    /// <summary>The Redis over which replicas share events, as StackExchange.Redis writes it; null keeps them in this process.</summary>
    public string? Redis { get; set; }

    /// <summary>What stands before the topic in a key of that Redis.</summary>
    public string RedisPrefix { get; set; } = "graphql:events:";

    /// <summary>How many events of a topic are kept for subscribers that come back.</summary>
    public int EventsKept { get; set; } = 10_000;

    /// <summary>The most bytes of one event.</summary>
    public int EventBytes { get; set; } = 1024 * 1024;

    /// <summary>An event that is older is acknowledged and told to nobody.</summary>
    public TimeSpan MaxEventAge { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How often events of other replicas are looked for, should a wake-up be lost.</summary>
    public TimeSpan Polling { get; set; } = TimeSpan.FromMilliseconds(250);

    /// <summary>How long a WebSocket may take to send <c>connection_init</c>.</summary>
    public TimeSpan InitTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How often a silent connection is sent a sign of life.</summary>
    public TimeSpan KeepAlive { get; set; } = TimeSpan.FromSeconds(12);

    /// <summary>The most connections of clients that wait for events.</summary>
    public int MaxConnections { get; set; } = 10_000;

    /// <summary>The most operations at a time on one connection.</summary>
    public int MaxOperations { get; set; } = 100;

    /// <summary>The most events that one subscription's lists of arguments may choose.</summary>
    public int MaxKeys { get; set; } = 1_000;

    /// <summary>The most messages that wait for one client.</summary>
    public int QueuedMessages { get; set; } = 1_000;

    /// <summary>The most bytes that wait for one client.</summary>
    public int QueuedBytes { get; set; } = 4 * 1024 * 1024;

    /// <summary>The most events that wait to be completed for subscribers of one kind.</summary>
    public int QueuedEvents { get; set; } = 1_000;

    /// <summary>How long messages to one client are gathered into one packet.</summary>
    public TimeSpan Gathering { get; set; } = TimeSpan.FromMilliseconds(50);

    /// <summary>Over how long a stopping gateway spreads the ends of connections.</summary>
    public TimeSpan CloseSpread { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>The company of each development caller, by its name; used in Development alone.</summary>
    public Dictionary<string, string> DevelopmentCompanies { get; } = new(StringComparer.Ordinal);
}
