using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Subgraphs.Messaging;

/// <summary>An event could not be applied and waits for somebody's decision.</summary>
internal sealed record IntegrationExceptionRaised(
    string ExceptionId,
    string Topic,
    Guid EventId,
    string AggregateId,
    string? Subject,
    IntegrationExceptionReason Reason,
    string Code,
    string Message)
{
    public static string TopicOf(string domain) => $"{domain}.integration_exception.raised.v1";

    public static IntegrationExceptionRaised Of<TContext>(IntegrationException<TContext> exception)
        where TContext : ErpDbContext => new(
            exception.Id.ToString(),
            exception.Topic,
            exception.EventId,
            exception.AggregateId,
            exception.Subject,
            exception.Reason,
            exception.Code,
            exception.Message);
}
