namespace ErpSystem.Subgraphs.Errors;

/// <summary>The entity was changed since the caller read it.</summary>
public sealed record StaleVersion(int CurrentVersion)
    : DomainError("STALE_VERSION", "It was changed by somebody else in the meantime; see the current state beside this error.");
