using System.Collections.Immutable;
using ErpSystem.Gateway.Execution;
using ErpSystem.Gateway.Schema.Validation;
using ErpSystem.Gateway.Subscriptions;

namespace ErpSystem.Gateway.Pipeline;

/// <summary>How a request ended: a complete response, a price alone, or a refusal before anything ran.</summary>
internal sealed class RequestOutcome : IDisposable
{
    private RequestOutcome(ExecutionResult? result, ImmutableArray<GraphQLError> errors, int status)
    {
        Result = result;
        Errors = errors;
        Status = status;
    }

    public ExecutionResult? Result { get; }

    public ImmutableArray<GraphQLError> Errors { get; }

    /// <summary>The HTTP status for <c>application/graphql-response+json</c>.</summary>
    public int Status { get; }

    /// <summary>True when the request was no well-formed GraphQL request, which has that status in every media type.</summary>
    public bool IsMalformed { get; private init; }

    /// <summary>The methods that would have been right; null when the method is not what is wrong.</summary>
    public string? Allow { get; private init; }

    /// <summary>The price to tell; null when the client did not ask or the request was not priced.</summary>
    public RequestPrice? Price { get; set; }

    /// <summary>The place in the event streams at which the request began; null when the client did not ask.</summary>
    public string? EventCursor { get; set; }

    /// <summary>The subscription that may begin now; null for every other end.</summary>
    public SubscriptionStart? Subscription { get; private init; }

    /// <summary>The version of the supergraph that served the request; null when none did.</summary>
    public string? SupergraphVersion { get; set; }

    public static RequestOutcome Completed(ExecutionResult result) => new(result, [], StatusCodes.Status200OK);

    /// <summary>A request that was priced and, as its client wished, not run.</summary>
    public static RequestOutcome Priced() => new(null, [], StatusCodes.Status200OK);

    /// <summary>A subscription that may begin.</summary>
    public static RequestOutcome Subscribed(SubscriptionStart subscription) => new(null, [], StatusCodes.Status200OK) { Subscription = subscription };

    /// <summary>A GraphQL request that is refused: syntax, validation, variables.</summary>
    public static RequestOutcome Refused(ImmutableArray<GraphQLError> errors, int status = StatusCodes.Status400BadRequest) => new(null, errors, status);

    /// <summary>A GraphQL request that is refused for one reason.</summary>
    public static RequestOutcome Refused(string code, string message, int status = StatusCodes.Status400BadRequest) =>
        Refused([new GraphQLError(message, [], code)], status);

    /// <summary>Something that is no GraphQL request at all.</summary>
    public static RequestOutcome Malformed(string code, string message, int status = StatusCodes.Status400BadRequest) =>
        new(null, [new GraphQLError(message, [], code)], status) { IsMalformed = true };

    /// <summary>A request whose method does not fit.</summary>
    public static RequestOutcome MethodNotAllowed(string message, string allow) =>
        new(null, [new GraphQLError(message, [], RequestErrorCodes.MethodNotAllowed)], StatusCodes.Status405MethodNotAllowed) { IsMalformed = true, Allow = allow };

    public void Dispose() => Result?.Dispose();
}

/// <summary>What a request costs and what it may cost.</summary>
internal sealed record RequestPrice(double Price, int? Limit);
