using ErpSystem.Gateway.Schema.Types;
using ErpSystem.Gateway.Schema.Validation;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Planning.Normalization;

/// <summary>Finds the operation that a request means.</summary>
internal static class OperationSelector
{
    public static GraphQLOperationDefinition? Find(GraphQLDocument document, string? name, out GraphQLError? error)
    {
        var operations = document.Definitions.OfType<GraphQLOperationDefinition>().ToList();
        var found = string.IsNullOrEmpty(name)
            ? operations is [var only] ? only : null
            : operations.Find(operation => operation.Name?.StringValue == name);
        error = found is not null ? null
            : operations.Count == 0 ? new GraphQLError("The document has no operation.", [], "OPERATION_MISSING")
            : string.IsNullOrEmpty(name) ? new GraphQLError("Must provide operation name if query contains multiple operations.", [], "OPERATION_NAME_MISSING")
            : new GraphQLError($"Unknown operation named \"{name}\".", [], "OPERATION_NAME_UNKNOWN");
        return found;
    }

    public static OperationRoot KindOf(GraphQLOperationDefinition operation) => operation.Operation switch
    {
        OperationType.Mutation => OperationRoot.Mutation,
        OperationType.Subscription => OperationRoot.Subscription,
        _ => OperationRoot.Query,
    };

    public static string? RootType(SchemaDefinition schema, OperationRoot kind) => kind switch
    {
        OperationRoot.Mutation => schema.MutationTypeName,
        OperationRoot.Subscription => schema.SubscriptionTypeName,
        _ => schema.QueryTypeName,
    };
}
