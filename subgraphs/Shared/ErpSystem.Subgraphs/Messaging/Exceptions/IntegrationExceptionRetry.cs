using System.Text;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Subgraphs.Messaging;

/// <summary>Somebody has mended what kept an event from being applied: its handler runs again, in the mutation's transaction.</summary>
[MutationType]
internal static class IntegrationExceptionRetry<TContext>
    where TContext : ErpDbContext
{
    [Authorize("{domain}.integration_exception.retry"), Fails<EntityNotFound>, Fails<IntegrationExceptionNotOpen>, Fails<EventStillFails>]
    public static async Task<IntegrationException<TContext>> IntegrationExceptionRetryAsync(
        IntegrationExceptionRetryInput<TContext> input, [FromServices] TContext db, [FromServices] Consumers consumers, CancellationToken cancellationToken)
    {
        var exception = await db.IntegrationExceptions().ByIdAsync(input.IntegrationExceptionId, cancellationToken);
        exception.Expect(input.ExpectedVersion);
        exception.Close(IntegrationExceptionStatus.Resolved, db.Caller, db.Time);
        try
        {
            await ApplyAsync(exception, db, consumers, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DomainException failure)
        {
            throw Still(exception, failure.Error.Code, failure.Error.Message);
        }
        catch (UnreadablePayload failure)
        {
            throw Still(exception, "UNREADABLE_EVENT", $"The payload is not what is expected: {failure.Message}");
        }

        return exception;
    }

    private static async Task ApplyAsync(IntegrationException<TContext> exception, TContext db, Consumers consumers, CancellationToken cancellationToken)
    {
        var consumer = consumers.Find(exception.Topic) ?? throw Still(exception, "NOT_CONSUMED", $"Nothing here handles {exception.Topic} any more.");
        var envelope = EventEnvelope.Read(Encoding.UTF8.GetBytes(exception.Envelope));
        if (envelope.Fault is { } fault)
        {
            throw Still(exception, "UNREADABLE_EVENT", $"The message is not an event: {fault}.");
        }

        var handle = consumer.Prepare(envelope);
        if (await Inbox.TakeAsync(db, consumer.Topic, envelope, cancellationToken)
            && (consumer.Kind == EventKind.Effect || await Inbox.AdvanceAsync(db, consumer.Topic, envelope, cancellationToken)))
        {
            db.Cause = new EventCause(envelope.Id, envelope.CorrelationId);
            await handle(db, cancellationToken);
        }
    }

    private static DomainException Still(IntegrationException<TContext> exception, string code, string message) =>
        new(new EventStillFails(code, message)) { Entity = exception };
}

/// <summary>Which event to apply again.</summary>
internal sealed record IntegrationExceptionRetryInput<TContext>(
    Id<IntegrationException<TContext>> IntegrationExceptionId, string IdempotencyKey, int? ExpectedVersion)
    where TContext : ErpDbContext;
