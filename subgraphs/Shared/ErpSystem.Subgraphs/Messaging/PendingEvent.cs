namespace ErpSystem.Subgraphs.Messaging;

/// <summary>An event published but not yet written to the outbox.</summary>
internal sealed record PendingEvent(string Topic, IId Aggregate, object Payload);
