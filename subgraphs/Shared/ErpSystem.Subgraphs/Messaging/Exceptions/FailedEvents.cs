using ErpSystem.Subgraphs.Hosting;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using NpgsqlTypes;

namespace ErpSystem.Subgraphs.Messaging;

/// <summary>Keeps the events that could not be applied, each in a transaction of its own.</summary>
internal sealed partial class FailedEvents<TContext>(IServiceScopeFactory scopes, TimeProvider time, ILogger<FailedEvents<TContext>> log)
    where TContext : ErpDbContext
{
    /// <summary>Notes a failure that is tried again; best effort, because the store may be what failed.</summary>
    public async Task RememberAsync(Consumer consumer, EventEnvelope envelope, EventFailure failure, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = ScopeOf(envelope.Company);
            var db = scope.ServiceProvider.GetRequiredService<TContext>();
            var sql = $$"""
                INSERT INTO {{db.Domain}}.integration_exception AS known (
                    id, company_id, version, event_id, topic, aggregate_id, sequence, subject, status, reason, code, message,
                    attempts, envelope, published_at, failed_at, last_failed_at)
                VALUES ({0}, {1}, 1, {2}, {3}, {4}, {5}, {6}, 'RETRYING', {7}, {8}, {9}, 1, {10}, {11}, {12}, {12})
                ON CONFLICT (company_id, topic, event_id) DO UPDATE SET
                    attempts = known.attempts + 1, reason = excluded.reason, code = excluded.code, message = excluded.message,
                    last_failed_at = excluded.last_failed_at
                WHERE known.status = 'RETRYING'
                """;
            await db.Database.ExecuteSqlRawAsync(
                sql,
                [
                    Id<IntegrationException<TContext>>.New(time).Value, envelope.Company.Value, envelope.Id, consumer.Topic, envelope.AggregateId,
                    envelope.Sequence, Nullable("subject", NpgsqlDbType.Text, consumer.SubjectOf(envelope)), EnumText<IntegrationExceptionReason>.Of(failure.Reason),
                    failure.Code, failure.Message, envelope.Text(), Nullable("published", NpgsqlDbType.TimestampTz, envelope.Time), time.GetUtcNow(),
                ],
                cancellationToken);
        }
        catch (Exception exception) when (IsOutage(exception))
        {
            Log.NotRemembered(log, exception, consumer.Topic, envelope.Id);
        }
    }

    /// <summary>
    /// Records that an event is not tried again until somebody decides, and publishes that; without a failure the last one noted stands.
    /// Nothing changes when it was applied or recorded already. False when the store does not take it, so that the broker has to keep the message.
    /// </summary>
    public async Task<bool> RecordAsync(
        string topic, string? subject, EventEnvelope envelope, EventFailure? failure, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = ScopeOf(envelope.Company);
            var db = scope.ServiceProvider.GetRequiredService<TContext>();
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            if (await OpenAsync(db, topic, subject, envelope, failure, cancellationToken) is { } opened)
            {
                db.Operation = topic;
                db.Cause = new EventCause(envelope.Id, envelope.CorrelationId);
                db.Publish(IntegrationExceptionRaised.TopicOf(db.Domain), opened.Id, IntegrationExceptionRaised.Of(opened));
                await db.SaveChangesAsync(cancellationToken);
                await transaction.CommitAsync(cancellationToken);
            }

            return true;
        }
        catch (DbUpdateException exception) when (exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            // A concurrent delivery of the same event recorded it.
            return true;
        }
        catch (Exception exception) when (IsOutage(exception))
        {
            Log.NotRecorded(log, exception, topic, envelope.Id);
            return false;
        }
    }

    private async Task<IntegrationException<TContext>?> OpenAsync(
        TContext db, string topic, string? subject, EventEnvelope envelope, EventFailure? failure, CancellationToken cancellationToken)
    {
        if (await db.Set<InboxMessage>().AnyAsync(message => message.Topic == topic && message.EventId == envelope.Id, cancellationToken))
        {
            return null;
        }

        var known = await db.IntegrationExceptions().AsTracking()
            .FirstOrDefaultAsync(row => row.Topic == topic && row.EventId == envelope.Id, cancellationToken);
        if (known is { Status: not IntegrationExceptionStatus.Retrying })
        {
            return null;
        }

        if (known is null)
        {
            known = IntegrationException<TContext>.Of(topic, subject, envelope, failure ?? EventFailure.GivenUp, time);
            db.Add(known);
        }
        else
        {
            known.GiveUp(failure, time);
        }

        return known;
    }

    // EF wraps what its retry strategy calls transient.
    private static bool IsOutage(Exception exception) => exception is NpgsqlException or DbUpdateException or OperationCanceledException or TimeoutException
        || exception is InvalidOperationException { InnerException: NpgsqlException };

    private static NpgsqlParameter Nullable(string name, NpgsqlDbType type, object? value) =>
        new() { ParameterName = name, NpgsqlDbType = type, Value = value ?? DBNull.Value };

    private AsyncServiceScope ScopeOf(Id<Company> company)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CallerScope>().Current = Caller.System(company);
        return scope;
    }

    private static partial class Log
    {
        [LoggerMessage(EventName = "EventFailureNotRemembered", Level = LogLevel.Warning, Message = "That {Topic} {EventId} failed could not be noted.")]
        public static partial void NotRemembered(ILogger log, Exception exception, string topic, Guid eventId);

        [LoggerMessage(EventName = "EventFailureNotRecorded", Level = LogLevel.Error, Message = "{Topic} {EventId} could not be recorded as an integration exception; the broker keeps it.")]
        public static partial void NotRecorded(ILogger log, Exception exception, string topic, Guid eventId);
    }
}
