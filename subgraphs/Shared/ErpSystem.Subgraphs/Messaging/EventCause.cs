namespace ErpSystem.Subgraphs.Messaging;

/// <summary>The event that a handler is working on: what it publishes is caused by it.</summary>
internal sealed record EventCause(Guid EventId, string? CorrelationId);
