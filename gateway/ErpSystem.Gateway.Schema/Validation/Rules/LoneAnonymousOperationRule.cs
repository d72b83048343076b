using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Validation.Rules;

/// <summary>An operation without a name is the only one.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Anonymous-Operation-Uniqueness"/>
internal sealed class LoneAnonymousOperationRule(ValidationContext context)
    : ValidationRule(context), IEnter<GraphQLDocument>, IEnter<GraphQLOperationDefinition>
{
    private const string Code = "LONE_ANONYMOUS_OPERATION";

    private int operations;

    public void Enter(GraphQLDocument node) => operations = node.Definitions.Count(definition => definition is GraphQLOperationDefinition);

    public void Enter(GraphQLOperationDefinition node)
    {
        if (node.Name is null && operations > 1)
        {
            Context.Report(Code, "This anonymous operation must be the only defined operation.", node);
        }
    }
}
