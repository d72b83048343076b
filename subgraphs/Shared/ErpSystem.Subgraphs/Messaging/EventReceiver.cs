using System.Diagnostics;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.Hosting;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace ErpSystem.Subgraphs.Messaging;

/// <summary>
/// Applies a delivered event in one transaction: claim it in the inbox, see whether it is still news, call the handler, save rows with
/// their audit and outbox rows, commit. What fails leaves nothing behind but a note of the failure, in a transaction of its own.
/// </summary>
internal sealed partial class EventReceiver<TContext>(IServiceScopeFactory scopes, FailedEvents<TContext> failures, ILogger<EventReceiver<TContext>> log)
    where TContext : ErpDbContext
{
    private const int Attempts = 5;

    public async Task<Delivery> ReceiveAsync(Consumer consumer, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        if (envelope.Fault is { } fault)
        {
            return await RecordAsync(consumer, envelope, Unreadable($"The message is not an event: {fault}."), cancellationToken);
        }

        try
        {
            return await ApplyAsync(consumer, envelope, consumer.Prepare(envelope), cancellationToken);
        }
        catch (UnreadablePayload exception)
        {
            return await RecordAsync(consumer, envelope, Unreadable($"The payload is not what is expected: {exception.Message}"), cancellationToken);
        }
        catch (DomainException exception)
        {
            var failure = new EventFailure(IntegrationExceptionReason.Refused, exception.Error.Code, exception.Error.Message);
            return await RecordAsync(consumer, envelope, failure, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return Delivery.Retry;
        }
        catch (Exception exception)
        {
            // The border of event handlers: the broker delivers again, and gives up in time.
            var traceId = Activity.Current?.TraceId.ToString() ?? envelope.Id.ToString();
            Log.Failed(log, exception, consumer.Topic, envelope.Id, traceId);
            await failures.RememberAsync(consumer, envelope, EventFailure.Of(exception, traceId), cancellationToken);
            return Delivery.Retry;
        }
    }

    private static EventFailure Unreadable(string message) => new(IntegrationExceptionReason.Unreadable, "UNREADABLE_EVENT", message);

    private async Task<Delivery> RecordAsync(Consumer consumer, EventEnvelope envelope, EventFailure failure, CancellationToken cancellationToken)
    {
        Log.Recorded(log, consumer.Topic, envelope.Id, failure.Code, failure.Message);
        return await failures.RecordAsync(consumer.Topic, consumer.SubjectOf(envelope), envelope, failure, cancellationToken)
            ? Delivery.Recorded
            : Delivery.Retry;
    }

    private async Task<Delivery> ApplyAsync(
        Consumer consumer, EventEnvelope envelope, Func<ErpDbContext, CancellationToken, Task> handle, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            // A scope for each attempt: neither what was tracked nor a broken connection outlives it.
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                return await AttemptAsync(scope.ServiceProvider, consumer, envelope, handle, cancellationToken);
            }
            catch (Exception exception) when (attempt < Attempts && IsRace(exception))
            {
                await Task.Delay(Random.Shared.Next(5, 20 * attempt), cancellationToken);
            }
        }
    }

    private static async Task<Delivery> AttemptAsync(
        IServiceProvider services,
        Consumer consumer,
        EventEnvelope envelope,
        Func<ErpDbContext, CancellationToken, Task> handle,
        CancellationToken cancellationToken)
    {
        services.GetRequiredService<CallerScope>().Current = Caller.System(envelope.Company);
        var db = services.GetRequiredService<TContext>();
        db.Operation = consumer.Topic;
        db.Cause = new EventCause(envelope.Id, envelope.CorrelationId);
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (!await Inbox.ClaimAsync(db, consumer.Topic, envelope, cancellationToken))
        {
            return Delivery.Duplicate;
        }

        var isNews = consumer.Kind == EventKind.Effect || await Inbox.AdvanceAsync(db, consumer.Topic, envelope, cancellationToken);
        if (isNews)
        {
            await handle(db, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return isNews ? Delivery.Applied : Delivery.Superseded;
    }

    // Somebody else wrote the same rows in the same moment; a violated constraint may also be such a race, so it gets the attempts too.
    private static bool IsRace(Exception exception) => exception is DbUpdateConcurrencyException
        || SqlStateOf(exception) is PostgresErrorCodes.SerializationFailure
            or PostgresErrorCodes.DeadlockDetected
            or PostgresErrorCodes.UniqueViolation
            or PostgresErrorCodes.ExclusionViolation;

    private static string? SqlStateOf(Exception? exception) => exception switch
    {
        null => null,
        PostgresException postgres => postgres.SqlState,
        _ => SqlStateOf(exception.InnerException),
    };

    private static partial class Log
    {
        [LoggerMessage(EventName = "EventFailed", Level = LogLevel.Error, Message = "Handling {Topic} {EventId} failed, it will be delivered again; trace id {TraceId}.")]
        public static partial void Failed(ILogger log, Exception exception, string topic, Guid eventId, string traceId);

        [LoggerMessage(EventName = "EventRecorded", Level = LogLevel.Warning, Message = "{Topic} {EventId} cannot be applied and stands as an integration exception: {Code}, {Reason}")]
        public static partial void Recorded(ILogger log, string topic, Guid eventId, string code, string reason);
    }
}
