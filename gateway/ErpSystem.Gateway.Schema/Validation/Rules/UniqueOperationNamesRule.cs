using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Validation.Rules;

/// <summary>No two operations have one name.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Operation-Name-Uniqueness"/>
internal sealed class UniqueOperationNamesRule(ValidationContext context) : ValidationRule(context), IEnter<GraphQLOperationDefinition>
{
    private const string Code = "UNIQUE_OPERATION_NAMES";

    private readonly Dictionary<string, GraphQLName> known = new(StringComparer.Ordinal);

    public void Enter(GraphQLOperationDefinition node)
    {
        if (node.Name is { } name && !known.TryAdd(name.StringValue, name))
        {
            Context.Report(Code, $"There can be only one operation named \"{name.StringValue}\".", known[name.StringValue], name);
        }
    }
}
