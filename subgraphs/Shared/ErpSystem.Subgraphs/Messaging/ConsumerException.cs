namespace ErpSystem.Subgraphs.Messaging;

/// <summary>A consumer is declared in a way that cannot work; the host refuses to start.</summary>
internal sealed class ConsumerException(string message) : Exception(message);
