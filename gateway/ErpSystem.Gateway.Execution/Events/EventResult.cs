namespace ErpSystem.Gateway.Execution.Events;

/// <summary>What became of an event for one group of subscribers.</summary>
/// <param name="Response">The response to send.</param>
/// <param name="IsSuppressed">True when an entity of the event was looked up and no source knows it for this caller: nobody is told.</param>
/// <param name="IsStale">True when an entity was read at a version before the event's.</param>
public sealed record EventResult(ExecutionResult Response, bool IsSuppressed, bool IsStale) : IDisposable
{
    public void Dispose() => Response.Dispose();
}
