using ErpSystem.Local.Servers.Sidecars.Resources;

namespace ErpSystem.Local.Servers.Sidecars.Messages;

/// <summary>A pub/sub component of the sidecar: its log, its scopes and how it delivers.</summary>
internal sealed class Pubsub(ComponentDefinition definition, IMessageLog log, string appId, CloudEventEnvelope envelope) : IAsyncDisposable
{
    public ComponentDefinition Definition => definition;

    public string Name => definition.Name;

    public IMessageLog Log => log;

    public TopicScopes Scopes { get; } = new(definition, appId);

    /// <summary>The name of the group that all replicas of the app share.</summary>
    public string Group { get; } = definition.Value("consumerID") ?? appId;

    public int Concurrency { get; } = Math.Max(1, definition.Number("concurrency", 10));

    public int QueueDepth { get; } = Math.Max(1, definition.Number("queueDepth", 100));

    /// <summary>How long a message may be claimed before somebody else takes it; zero for without end.</summary>
    public TimeSpan ProcessingTimeout { get; } = definition.Duration("processingTimeout", TimeSpan.FromSeconds(60));

    /// <summary>How often abandoned messages are looked for; zero for never.</summary>
    public TimeSpan RedeliverInterval { get; } = definition.Duration("redeliverInterval", TimeSpan.FromSeconds(15));

    /// <summary>Publishes for the app.</summary>
    /// <exception cref="PublishException">It is not published.</exception>
    public async Task PublishAsync(PublishedMessage message, CancellationToken ct)
    {
        if (message.Topic.Length == 0)
        {
            throw new PublishException(PublishProblem.NoTopic, $"topic is empty in pubsub {Name}");
        }

        RequirePublishing(message.Topic);
        var data = message.RawPayload ? message.Data : envelope.Wrap(message);
        await AppendAsync(message.Topic, data, message.Metadata, ct);
    }

    /// <summary>Publishes a message that was delivered in vain, as it is, to another topic.</summary>
    public Task ForwardAsync(LogEntry entry, string topic, CancellationToken ct)
    {
        RequirePublishing(topic);
        return AppendAsync(topic, entry.Data, entry.Metadata, ct);
    }

    public ValueTask DisposeAsync() => log.DisposeAsync();

    private void RequirePublishing(string topic)
    {
        if (!Scopes.MayPublish(topic))
        {
            throw new PublishException(PublishProblem.Forbidden, $"topic {topic} is not allowed for app id {appId}");
        }
    }

    private async Task AppendAsync(string topic, byte[] data, IReadOnlyDictionary<string, string>? metadata, CancellationToken ct)
    {
        try
        {
            await log.AppendAsync(topic, data, metadata, ct);
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            throw new PublishException(PublishProblem.Broker, $"error when publish to topic {topic} in pubsub {Name}: {broken.Message}", broken);
        }
    }
}
