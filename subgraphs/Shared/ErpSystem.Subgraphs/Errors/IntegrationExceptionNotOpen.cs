using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Subgraphs.Errors;

/// <summary>Nothing is to be decided about the event: it is tried again by itself, or somebody has decided.</summary>
public sealed record IntegrationExceptionNotOpen(IntegrationExceptionStatus Status)
    : DomainError("INTEGRATION_EXCEPTION_NOT_OPEN", "Nothing is to be decided about this event; its status says why.");
