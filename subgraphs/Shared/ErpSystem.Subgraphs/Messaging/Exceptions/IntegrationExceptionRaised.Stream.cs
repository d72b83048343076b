using System.ComponentModel;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Subgraphs.Messaging;

/// <summary>Each domain's stream of events that could not be applied: <c>salesIntegrationExceptionRaised</c>.</summary>
[EventStream("{domain}.integration_exception.raised.v1", EventKind.Effect), Authorize("{domain}.integration_exception.read")]
[Description("An event of another domain could not be applied and waits for a decision.")]
internal sealed record IntegrationExceptionRaised<TContext>(
    [EventValue("payload.exceptionId")] IntegrationException<TContext> Exception,
    [EventValue("payload.topic"), EventArgument("topic")] string Topic,
    [EventValue("payload.code")] string Code,
    [EventValue("payload.message")] string Message)
    where TContext : ErpDbContext;
