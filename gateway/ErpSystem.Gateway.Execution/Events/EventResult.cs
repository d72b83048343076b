namespace ErpSystem.Gateway.Execution.Events;

/// <summary>What became of an event for one group of subscribers.</summary>
/// <param name="Response">The response to send.</param>
public sealed record EventResult(ExecutionResult Response) : IDisposable
{
    /// <summary>True when a source was asked for an entity of the event and knows it for this caller.</summary>
    public bool IsConfirmed { get; init; }

    /// <summary>True when the entity that the event is about was looked up and no source knows it for this caller: nobody is told.</summary>
    public bool IsSuppressed { get; init; }

    /// <summary>True when an entity was read at a version before the event's.</summary>
    public bool IsStale { get; init; }

    public void Dispose() => Response.Dispose();
}
