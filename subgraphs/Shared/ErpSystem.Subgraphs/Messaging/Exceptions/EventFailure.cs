namespace ErpSystem.Subgraphs.Messaging;

/// <summary>Why an event could not be applied, in words that may be shown.</summary>
internal sealed record EventFailure(IntegrationExceptionReason Reason, string Code, string Message)
{
    /// <summary>A bug or an outage: its text may name internals, so it stays in the log.</summary>
    public static EventFailure Of(Exception exception, string traceId) => new(
        IntegrationExceptionReason.Failed, "HANDLER_FAILED", $"The handler failed ({exception.GetType().Name}); the trace id {traceId} finds it in the log.");

    /// <summary>The broker gave up before anything was noted here: the domain did not answer.</summary>
    public static EventFailure GivenUp { get; } = new(
        IntegrationExceptionReason.Failed, "DELIVERY_FAILED", "The broker gave the message up after its last attempt.");
}
