using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Subgraphs.Messaging;

/// <summary>One topic that a domain handles.</summary>
internal abstract class Consumer(string topic, EventKind kind, string? subject)
{
    /// <summary>Payloads as the outbox writes them; what the consumer declares and does not mark as nullable has to be there.</summary>
    protected static JsonSerializerOptions Json { get; } = new(KitJson.Options)
    {
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { MayLackNullables } },
    };

    public string Topic { get; } = topic;

    public EventKind Kind { get; } = kind;

    public string Route { get; } = $"/events/{topic}";

    /// <summary>Reads the payload and returns the handler's call on it; fails with <see cref="UnreadablePayload"/>.</summary>
    public abstract Func<ErpDbContext, CancellationToken, Task> Prepare(EventEnvelope envelope);

    /// <summary>The document that the payload names, if the consumer says where.</summary>
    public string? SubjectOf(EventEnvelope envelope)
    {
        if (subject is null)
        {
            return null;
        }

        var parts = subject.Split('.');
        var holder = envelope.Payload;
        foreach (var name in parts[..^1])
        {
            if (holder.ValueKind != JsonValueKind.Object || !holder.TryGetProperty(name, out holder))
            {
                return null;
            }
        }

        return EventEnvelope.TextOf(holder, parts[^1]);
    }

    private static void MayLackNullables(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property.AssociatedParameter is { IsNullable: true })
            {
                property.IsRequired = false;
            }
        }
    }
}

/// <summary>A topic with the handler's own types.</summary>
internal sealed class Consumer<TContext, TPayload>(
    ConsumesAttribute attribute, Func<ReceivedEvent<TPayload>, TContext, CancellationToken, Task> handle)
    : Consumer(attribute.Topic, attribute.Kind, attribute.Subject)
    where TContext : ErpDbContext
{
    public override Func<ErpDbContext, CancellationToken, Task> Prepare(EventEnvelope envelope)
    {
        var received = new ReceivedEvent<TPayload>(
            envelope.Id,
            Topic,
            envelope.Company,
            envelope.AggregateId,
            envelope.AggregateVersion,
            envelope.Sequence,
            envelope.CorrelationId,
            envelope.ActorId,
            envelope.Time ?? default,
            Payload(envelope.Payload));
        return (db, cancellationToken) => handle(received, (TContext)db, cancellationToken);
    }

    private static TPayload Payload(JsonElement json)
    {
        try
        {
            return json.Deserialize<TPayload>(Json)!;
        }
        catch (Exception exception) when (exception is JsonException or FormatException or OverflowException or RequestException)
        {
            throw new UnreadablePayload(exception.Message);
        }
    }
}
