using System.Collections.Frozen;
using System.Collections.Immutable;
using ErpSystem.Gateway.Supergraphs;

namespace ErpSystem.Gateway.Subscriptions.Intake;

/// <summary>
/// Which topics Dapr was told to deliver. It asks once, when it finds the gateway: a topic that a later archive needs stays out until the gateway is
/// started anew, and that is said rather than hidden.
/// </summary>
internal sealed partial class TopicConnections(SupergraphHolder supergraphs, ILogger<TopicConnections> logger)
{
    private volatile FrozenSet<string> told = FrozenSet<string>.Empty;
    private volatile FrozenSet<string> followed = FrozenSet<string>.Empty;

    /// <summary>The topics of the current archive that nobody delivers.</summary>
    public ImmutableArray<string> Pending => [.. (supergraphs.Current?.Topics ?? FrozenSet<string>.Empty).Where(topic => !IsConnected(topic)).Order(StringComparer.Ordinal)];

    /// <summary>True when Dapr delivers the topic and this replica reads what any replica was delivered.</summary>
    public bool IsConnected(string topic) => told.Contains(topic) && followed.Contains(topic);

    /// <summary>True when Dapr was told to deliver the topic.</summary>
    public bool IsTold(string topic) => told.Contains(topic);

    /// <summary>These topics are read from now on.</summary>
    public void Follow(IEnumerable<string> topics) => followed = topics.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The topics of the current archive, from now on connected.</summary>
    public ImmutableArray<(string Topic, string? Broker)> Tell()
    {
        ImmutableArray<(string Topic, string? Broker)> topics = [.. (supergraphs.Current?.Streams ?? [])
            .SelectMany(definition => definition.Stream.Topics.Select(template => (template.Topic, definition.Stream.Broker)))
            .DistinctBy(pair => pair.Topic)
            .OrderBy(pair => pair.Topic, StringComparer.Ordinal)];
        told = topics.Select(pair => pair.Topic).ToFrozenSet(StringComparer.Ordinal);
        Log.Connected(logger, topics.Length);
        return topics;
    }

    /// <summary>Says which topics of a new archive are pending.</summary>
    public void Report()
    {
        string[] pending = [.. (supergraphs.Current?.Topics ?? FrozenSet<string>.Empty).Where(topic => !told.Contains(topic)).Order(StringComparer.Ordinal)];
        if (pending.Length > 0 && told.Count > 0)
        {
            Log.Pending(logger, string.Join(", ", pending));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Dapr was told {Count} topics", EventName = "TopicsTold")]
        public static partial void Connected(ILogger logger, int count);

        [LoggerMessage(LogLevel.Warning, "topics pending: {Topics}. Dapr asked before this archive was there; start the gateway anew to connect them", EventName = "TopicsPending")]
        public static partial void Pending(ILogger logger, string topics);
    }
}
