using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser.AST;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace ErpSystem.Subgraphs.Hosting.Http;

/// <summary>
/// Runs one operation, field after field, because its resolvers share a DbContext. Hot path: which fields an object has is
/// worked out once per selection and type, not once per object, so that a list of a thousand costs a thousand rows alone.
/// </summary>
internal sealed class OperationStrategy : SerialExecutionStrategy
{
    private readonly Dictionary<(GraphQLSelectionSet, IGraphType), Dictionary<string, (GraphQLField field, FieldType fieldType)>> collected = [];

    public override async Task ExecuteNodeTreeAsync(ExecutionContext context, ExecutionNode rootNode)
    {
        if (context.Operation.Operation != OperationType.Mutation || rootNode is not RootExecutionNode { SubFields: { } mutations })
        {
            await base.ExecuteNodeTreeAsync(context, rootNode);
            return;
        }

        // A mutation begins when all that is read below the one before has been read, batches included.
        foreach (var mutation in mutations)
        {
            await base.ExecuteNodeTreeAsync(context, mutation);
        }
    }

    public override Dictionary<string, (GraphQLField field, FieldType fieldType)>? GetSubFields(
        ExecutionContext executionContext, ExecutionNode executionNode) =>
        executionNode is ObjectExecutionNode { SelectionSet: not null } node
            ? Collect(executionContext, node)
            : base.GetSubFields(executionContext, executionNode);

    protected override void SetSubFieldNodes(ExecutionContext context, ObjectExecutionNode parent)
    {
        var fields = Collect(context, parent);
        var nodes = new ExecutionNode[fields.Count];
        var i = 0;
        foreach (var (field, definition) in fields.Values)
        {
            nodes[i++] = BuildExecutionNode(parent, definition.ResolvedType!, field, definition);
        }

        parent.SubFields = nodes;
    }

    // Also keeps the fields that were merged from several places of the document the same for all objects: batches know them by reference.
    private Dictionary<string, (GraphQLField field, FieldType fieldType)> Collect(ExecutionContext context, ObjectExecutionNode node)
    {
        var type = node.GetObjectGraphType(context.Schema) ?? node.GraphType;
        if (!collected.TryGetValue((node.SelectionSet!, type), out var fields))
        {
            fields = CollectFieldsFrom(context, type, node.SelectionSet!, null);
            collected.Add((node.SelectionSet!, type), fields);
        }

        return fields;
    }
}
