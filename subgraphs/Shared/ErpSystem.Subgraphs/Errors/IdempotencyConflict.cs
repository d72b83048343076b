namespace ErpSystem.Subgraphs.Errors;

/// <summary>The idempotency key was used before with another input.</summary>
public sealed record IdempotencyConflict()
    : DomainError("IDEMPOTENCY_CONFLICT", "This idempotency key was used before with another input; use a new key for a new request.");
