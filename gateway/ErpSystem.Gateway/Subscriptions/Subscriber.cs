namespace ErpSystem.Gateway.Subscriptions;

/// <summary>Who subscribes, as far as events must know.</summary>
/// <param name="Rights">A hash of what the caller may see: callers of equal rights share responses.</param>
/// <param name="Company">The company whose events the caller may get; null while nobody tells, and then only what a source confirms is told.</param>
/// <param name="ExpiresAt">When the caller's token ends; null for never.</param>
internal sealed record Subscriber(string Rights, string? Company, DateTimeOffset? ExpiresAt);
