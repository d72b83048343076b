using System.Collections.Immutable;
using ErpSystem.Gateway.Schema.Validation;

namespace ErpSystem.Gateway.Subscriptions.Delivery;

/// <summary>One subscription of a client on its transport. Nothing here waits for the client.</summary>
internal interface ISubscriber
{
    /// <summary>Sends a response to an event.</summary>
    void Next(Payload payload);

    /// <summary>Ends the subscription with errors.</summary>
    void Fail(ImmutableArray<GraphQLError> errors);

    /// <summary>Ends the subscription.</summary>
    void Complete();
}
