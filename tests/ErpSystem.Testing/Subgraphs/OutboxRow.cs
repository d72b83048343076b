using System.Text.Json;

namespace ErpSystem.Testing;

/// <summary>An event that a subgraph wrote to its outbox.</summary>
/// <param name="Id">The event's id.</param>
/// <param name="Topic">The topic.</param>
/// <param name="Sequence">Its number among the topic's events about the aggregate.</param>
/// <param name="Data">The CloudEvent's data: company, aggregate, sequence, causation and so on.</param>
/// <param name="SentAt">When the broker took it.</param>
public sealed record OutboxRow(Guid Id, string Topic, long Sequence, JsonElement Data, DateTime? SentAt)
{
    /// <summary>The part of the data that consumers declare.</summary>
    public JsonElement Payload => Data.GetProperty("payload");
}
