using ErpSystem.Gateway.Execution.Operations;
using ErpSystem.Gateway.Execution.Programs;
using ErpSystem.Gateway.Schema.Coercion;
using ErpSystem.Gateway.Schema.Types;
using ErpSystem.Gateway.Schema.Validation;
using ErpSystem.Gateway.Supergraphs;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Pipeline;

/// <summary>Turns a document into a <see cref="PreparedOperation"/>: parse, validate, plan.</summary>
internal sealed class OperationPreparer(GatewayOptions options, bool allowIntrospection)
{
    private readonly ValidationOptions validation = new()
    {
        AllowIntrospection = allowIntrospection,
        HideSuggestions = !allowIntrospection,
        MaxDepth = options.Limits.Depth,
        MaxAliases = options.Limits.Aliases,
        MaxRootFields = options.Limits.RootFields,
        MaxFields = options.Limits.Fields,
        MaxDirectives = options.Limits.Directives,
        MaxIntrospectionDepth = options.Limits.IntrospectionDepth,
    };

    public PreparedOperation Prepare(Supergraph supergraph, string text, string? operationName)
    {
        var (document, refusal) = OperationParser.Parse(text, options.Limits.Tokens);
        if (document is null)
        {
            return PreparedOperation.Refused(refusal!);
        }

        var errors = OperationValidator.Validate(supergraph.ClientSchema, document, text, validation);
        if (!errors.IsEmpty)
        {
            return PreparedOperation.Refused(errors);
        }

        if (Select(document, operationName) is not { } operation)
        {
            return Refused(
                operationName is null ? "The document has several operations, so the request must name one." : $"The document has no operation \"{operationName}\".",
                RequestErrorCodes.UnknownOperation);
        }

        var planning = supergraph.Planner.Plan(document, operationName);
        if (planning.Plan is not { } plan)
        {
            return PreparedOperation.Refused(planning.Error!);
        }

        var kind = operation.Operation switch
        {
            OperationType.Mutation => OperationRoot.Mutation,
            OperationType.Subscription => OperationRoot.Subscription,
            _ => OperationRoot.Query,
        };
        return new PreparedOperation(
            PlanProgram.Compile(plan),
            new VariableCoercer(supergraph.ClientSchema, operation, text),
            supergraph.Pricer.Price(document, operationName)!,
            kind,
            operation.Name?.StringValue,
            OperationId.Of(text));
    }

    private static PreparedOperation Refused(string message, string code) => PreparedOperation.Refused(new GraphQLError(message, [], code));

    private static GraphQLOperationDefinition? Select(GraphQLDocument document, string? name)
    {
        var operations = document.Definitions.OfType<GraphQLOperationDefinition>().ToList();
        return name is null ? operations.Count == 1 ? operations[0] : null : operations.Find(operation => operation.Name?.StringValue == name);
    }
}
