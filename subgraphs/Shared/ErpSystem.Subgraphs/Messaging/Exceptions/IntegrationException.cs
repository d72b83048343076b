using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Subgraphs.Messaging;

/// <summary>
/// An event that the domain of <typeparamref name="TContext"/> could not apply, kept with its whole envelope until somebody decides.
/// A row without a company (<c>default</c>) is a message that did not say whose it is; every company sees that it exists.
/// </summary>
public sealed class IntegrationException<TContext> : IEntity<IntegrationException<TContext>>, ICompanyOwned, IVersioned
    where TContext : ErpDbContext
{
    /// <inheritdoc/>
    public Id<IntegrationException<TContext>> Id { get; internal init; }

    /// <inheritdoc/>
    public Id<Company> CompanyId { get; internal init; }

    /// <inheritdoc/>
    public int Version { get; internal set; }

    /// <summary>The event's id; of a message without one, a digest of its bytes.</summary>
    public Guid EventId { get; internal init; }

    /// <summary>The topic that the event came by.</summary>
    public required string Topic { get; init; }

    /// <summary>The publisher's entity, as TypeID text; empty when the message does not say.</summary>
    public required string AggregateId { get; init; }

    /// <summary>The number of the event among the topic's events about the aggregate.</summary>
    public long Sequence { get; internal init; }

    /// <summary>The document that the event is about, if the consumer says where its payload names it.</summary>
    public string? Subject { get; internal init; }

    /// <summary>What became of it.</summary>
    public IntegrationExceptionStatus Status { get; internal set; }

    /// <summary>Why it could not be applied.</summary>
    public IntegrationExceptionReason Reason { get; internal set; }

    /// <summary>The code of the last failure.</summary>
    public required string Code { get; set; }

    /// <summary>The last failure in words that may be shown.</summary>
    public required string Message { get; set; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; internal set; }

    /// <summary>The CloudEvent as it came.</summary>
    public required string Envelope { get; init; }

    /// <summary>When the event was published, as far as it says.</summary>
    public DateTimeOffset? PublishedAt { get; internal init; }

    /// <summary>When it failed first.</summary>
    public DateTimeOffset FailedAt { get; internal init; }

    /// <summary>When it failed last.</summary>
    public DateTimeOffset LastFailedAt { get; internal set; }

    /// <summary>When it was resolved or skipped.</summary>
    public DateTimeOffset? ClosedAt { get; internal set; }

    /// <summary>Who resolved or skipped it.</summary>
    public string? ClosedBy { get; internal set; }

    /// <summary>Why it was skipped.</summary>
    public string? SkipReason { get; internal set; }

    internal static IntegrationException<TContext> Of(string topic, string? subject, EventEnvelope envelope, EventFailure failure, TimeProvider time) => new()
    {
        Id = Id<IntegrationException<TContext>>.New(time),
        EventId = envelope.Id,
        Topic = topic,
        AggregateId = envelope.AggregateId,
        Sequence = envelope.Sequence,
        Subject = subject,
        Status = IntegrationExceptionStatus.Open,
        Reason = failure.Reason,
        Code = failure.Code,
        Message = failure.Message,
        Attempts = 1,
        Envelope = envelope.Text(),
        PublishedAt = envelope.Time,
        FailedAt = time.GetUtcNow(),
        LastFailedAt = time.GetUtcNow(),
    };

    /// <summary>Somebody decides: it is applied after all, or shall not be.</summary>
    internal void Close(IntegrationExceptionStatus status, Caller by, TimeProvider time)
    {
        if (Status != IntegrationExceptionStatus.Open)
        {
            throw new DomainException(new IntegrationExceptionNotOpen(Status)) { Entity = this };
        }

        Status = status;
        ClosedAt = time.GetUtcNow();
        ClosedBy = by.Subject;
    }

    /// <summary>It is not tried again by itself; the failure given is the last one, else the one noted before.</summary>
    internal void GiveUp(EventFailure? failure, TimeProvider time)
    {
        Status = IntegrationExceptionStatus.Open;
        if (failure is not null)
        {
            Reason = failure.Reason;
            Code = failure.Code;
            Message = failure.Message;
            Attempts++;
            LastFailedAt = time.GetUtcNow();
        }
    }
}
