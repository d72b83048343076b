using ErpSystem.Gateway.Execution.Events;
using ErpSystem.Gateway.Pipeline;
using ErpSystem.Gateway.Subscriptions.Delivery;

namespace ErpSystem.Gateway.Subscriptions.Matching;

/// <summary>Fetches what an event's message leaves open, for one group.</summary>
internal sealed partial class EventCompletion(GatewayOptions options, SubscriptionTelemetry telemetry, TimeProvider time, ILogger<EventCompletion> logger)
{
    // An event tells of what was committed, but a replica of a database may lag behind for a moment.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    /// <summary>The response to an event; null when the group must not hear of it.</summary>
    public async Task<Payload?> CompleteAsync(SubscriptionGroup group, StreamEvent happened)
    {
        using var measured = telemetry.StartEvent(group, happened);
        try
        {
            using var budget = new CancellationTokenSource(options.TimeBudget, time);
            var message = happened.MessageOf(group.Definition);
            using var first = await ExecuteAsync(group, message, budget.Token);
            if (!first.IsStale)
            {
                return PayloadOf(group, happened, first);
            }

            telemetry.Stale();
            await Task.Delay(Patience, time, budget.Token);
            using var second = await ExecuteAsync(group, message, budget.Token);
            return PayloadOf(group, happened, second);
        }
        catch (OperationCanceledException)
        {
            return Failed(happened, RequestErrorCodes.TimeBudget, "The event took longer to complete than it may.");
        }
#pragma warning disable CA1031 // the border: a bug of the gateway is logged and told without internals, and the next event is none the worse
        catch (Exception error)
#pragma warning restore CA1031
        {
            Log.EventFailed(logger, happened.Topic, happened.EventId, error);
            return Failed(happened, RequestErrorCodes.Internal, "The event could not be completed.");
        }
    }

    private static Task<EventResult> ExecuteAsync(SubscriptionGroup group, EventMessage message, CancellationToken cancellationToken) =>
        group.Start.Supergraph.Executor.ExecuteEventAsync(group.Start.Prepared.Program!, group.Start.Variables, group.Headers, message, cancellationToken);

    // Whose company nobody knows gets what a source that knows the caller has confirmed, and nothing else of a company.
    private Payload? PayloadOf(SubscriptionGroup group, StreamEvent happened, EventResult result)
    {
        if (result.IsSuppressed || (group.Subscriber.Company is null && happened.Company is not null && !result.IsConfirmed))
        {
            telemetry.Suppressed();
            return null;
        }

        return new Payload(Payload.OneLine(result.Response.Json.ToArray()), happened.Topic, happened.Place);
    }

    private static Payload Failed(StreamEvent happened, string code, string message) =>
        Payload.Failed(SubscriptionErrorCodes.Error(code, message)) with { Topic = happened.Topic, Place = happened.Place };

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "The event {EventId} of {Topic} could not be completed", EventName = "EventFailed")]
        public static partial void EventFailed(ILogger logger, string topic, string eventId, Exception error);
    }
}
