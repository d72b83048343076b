namespace ErpSystem.Subgraphs.Messaging;

/// <summary>An outbox row as the relay sends it.</summary>
internal sealed record OutboxEntry(Guid Id, string Topic, Guid AggregateId, string Subject, byte[] Data, string? TraceParent);
