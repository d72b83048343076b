using ErpSystem.Subgraphs.Errors;
using global::GraphQL;
using GraphQL.Execution;
using GraphQL.Validation;

namespace ErpSystem.Subgraphs.Hosting.Http;

/// <summary>What an error shows: message, code, and what the kit itself put in its extensions.</summary>
internal sealed class ErrorDetails : IErrorInfoProvider
{
    public ErrorInfo GetInfo(ExecutionError executionError)
    {
        var cause = CauseOf(executionError);
        var extensions = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["code"] = cause?.Code ?? CodeOf(executionError),
        };
        if (executionError.Extensions is { } more)
        {
            foreach (var (name, value) in more)
            {
                extensions[name] = value;
            }
        }

        return new ErrorInfo { Message = cause?.Message ?? executionError.Message, Extensions = extensions };
    }

    private static string CodeOf(ExecutionError error) => error switch
    {
        InvalidVariableError => "INVALID_VARIABLE",
        ValidationError => "GRAPHQL_VALIDATION_FAILED",
        _ => error.Code ?? "INTERNAL_ERROR",
    };

    // A scalar's own refusal is inside what the library says of the variable or literal.
    private static RequestException? CauseOf(Exception? error)
    {
        for (var inner = error; inner is not null; inner = inner.InnerException)
        {
            if (inner is RequestException request)
            {
                return request;
            }
        }

        return null;
    }
}
