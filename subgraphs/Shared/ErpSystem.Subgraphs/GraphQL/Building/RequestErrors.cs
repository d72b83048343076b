using ErpSystem.Subgraphs.Errors;
using global::GraphQL;

namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>Errors about the request itself, at their place in the answer.</summary>
internal static class RequestErrors
{
    public static ExecutionError ToError(RequestException exception) => new(exception.Message, exception) { Code = exception.Code };

    /// <summary>Adds an error at an item of the field's list.</summary>
    public static void AddAt(IResolveFieldContext context, int index, ExecutionError error)
    {
        error.Path = [.. context.ResponsePath, index];
        error.AddLocation(global::GraphQLParser.Location.FromLinearPosition(context.Document.Source, context.FieldAst.Location.Start));
        context.Errors.Add(error);
    }
}
