using System.Collections.Immutable;
using ErpSystem.Gateway.Execution;
using ErpSystem.Gateway.Schema.Validation;

namespace ErpSystem.Gateway.Pipeline;

/// <summary>How a request ended: a complete response, or a refusal before anything ran.</summary>
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

    public static RequestOutcome Completed(ExecutionResult result) => new(result, [], StatusCodes.Status200OK);

    /// <summary>A GraphQL request that is refused: syntax, validation, variables.</summary>
    public static RequestOutcome Refused(ImmutableArray<GraphQLError> errors, int status = StatusCodes.Status400BadRequest) => new(null, errors, status);

    /// <summary>Something that is no GraphQL request at all.</summary>
    public static RequestOutcome Malformed(string code, string message, int status = StatusCodes.Status400BadRequest) =>
        new(null, [new GraphQLError(message, [], code)], status) { IsMalformed = true };

    public void Dispose() => Result?.Dispose();
}
