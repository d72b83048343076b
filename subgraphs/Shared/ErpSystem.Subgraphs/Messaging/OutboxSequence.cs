namespace ErpSystem.Subgraphs.Messaging;

/// <summary>The last number given to an event of a topic about an aggregate.</summary>
internal sealed class OutboxSequence
{
    public Guid AggregateId { get; init; }

    public required string Topic { get; init; }

    public long Last { get; init; }
}
