namespace ErpSystem.Subgraphs.Messaging;

/// <summary>An event of another domain with the part of its payload that the consumer needs.</summary>
/// <param name="Id">The event's id: it is applied once.</param>
/// <param name="Topic">The topic that it came by.</param>
/// <param name="CompanyId">Whose fact it is; the handler's context sees this company.</param>
/// <param name="AggregateId">The publisher's entity, as TypeID text.</param>
/// <param name="AggregateVersion">The version of the publisher's entity.</param>
/// <param name="Sequence">Counts the topic's events about the aggregate.</param>
/// <param name="CorrelationId">Names the whole chain of events and requests.</param>
/// <param name="ActorId">Who caused it.</param>
/// <param name="Time">When it was published.</param>
/// <param name="Payload">The fields that the consumer declares.</param>
public sealed record ReceivedEvent<TPayload>(
    Guid Id,
    string Topic,
    Id<Company> CompanyId,
    string AggregateId,
    int AggregateVersion,
    long Sequence,
    string? CorrelationId,
    string? ActorId,
    DateTimeOffset Time,
    TPayload Payload);
