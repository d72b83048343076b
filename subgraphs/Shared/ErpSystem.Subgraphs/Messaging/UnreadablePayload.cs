namespace ErpSystem.Subgraphs.Messaging;

/// <summary>An event's payload is not what its consumer declares.</summary>
internal sealed class UnreadablePayload(string message) : Exception(message);
