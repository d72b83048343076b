using System.ComponentModel;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Subgraphs.Messaging;

/// <summary>How an integration exception is shown; each domain has a type of its own behind one interface.</summary>
[DomainObjectType(
    typeof(IntegrationException<>),
    Key = "id",
    Interface = "IntegrationException",
    Fields =
    [
        nameof(IntegrationException<ErpDbContext>.Id),
        nameof(IntegrationException<ErpDbContext>.Version),
        nameof(IntegrationException<ErpDbContext>.Topic),
        nameof(IntegrationException<ErpDbContext>.AggregateId),
        nameof(IntegrationException<ErpDbContext>.Subject),
        nameof(IntegrationException<ErpDbContext>.Status),
        nameof(IntegrationException<ErpDbContext>.Reason),
        nameof(IntegrationException<ErpDbContext>.Code),
        nameof(IntegrationException<ErpDbContext>.Message),
        nameof(IntegrationException<ErpDbContext>.Attempts),
        nameof(IntegrationException<ErpDbContext>.PublishedAt),
        nameof(IntegrationException<ErpDbContext>.FailedAt),
        nameof(IntegrationException<ErpDbContext>.LastFailedAt),
        nameof(IntegrationException<ErpDbContext>.ClosedAt),
        nameof(IntegrationException<ErpDbContext>.ClosedBy),
        nameof(IntegrationException<ErpDbContext>.SkipReason),
    ])]
[Description("An event of another domain that could not be applied.")]
internal static class IntegrationExceptionType<TContext>
    where TContext : ErpDbContext
{
    [Description("The event's id.")]
    public static string EventId([Parent] IntegrationException<TContext> exception) => exception.EventId.ToString();

    [Description("The message as it came; null when it does not say which company it belongs to.")]
    public static string? Envelope([Parent] IntegrationException<TContext> exception) => exception.CompanyId == default ? null : exception.Envelope;
}
