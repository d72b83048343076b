using System.Text;
using ErpSystem.Gateway.Execution.Sources;
using ErpSystem.Gateway.Pipeline;
using ErpSystem.Gateway.Schema.Coercion;
using ErpSystem.Gateway.Supergraphs;

namespace ErpSystem.Gateway.Subscriptions;

/// <summary>A subscription operation that may begin: valid, priced, variables coerced.</summary>
/// <param name="Supergraph">The graph for which it was prepared.</param>
/// <param name="Prepared">The prepared operation.</param>
/// <param name="Request">The request; its variables are the subscription's own copy.</param>
/// <param name="Variables">The coerced variables.</param>
/// <param name="Headers">What sources are sent.</param>
internal sealed record SubscriptionStart(Supergraph Supergraph, PreparedOperation Prepared, GraphQLRequest Request, CoercedVariables Variables, RequestHeaders Headers)
{
    /// <summary>The place behind which events are wanted, when the transport knows it; it wins over the argument.</summary>
    public string? LastEventId { get; init; }

    /// <summary>Equal for subscriptions that get the same responses to the same events.</summary>
    public string IdentityOf(Subscriber subscriber) => new StringBuilder(subscriber.Rights).Append('\n').Append(subscriber.Company).Append('\n')
        .Append(Prepared.Hash).Append(' ').Append(Request.OperationName).Append('\n')
        .Append(Encoding.UTF8.GetString(Request.Variables.Span)).ToString();
}
