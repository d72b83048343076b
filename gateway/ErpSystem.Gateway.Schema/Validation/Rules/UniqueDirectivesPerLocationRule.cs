using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Validation.Rules;

/// <summary>A directive stands once at one place, unless it is repeatable.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Directives-Are-Unique-per-Location"/>
internal sealed class UniqueDirectivesPerLocationRule(ValidationContext context)
    : ValidationRule(context), IEnter<GraphQLOperationDefinition>, IEnter<GraphQLFragmentDefinition>,
        IEnter<GraphQLVariableDefinition>, IEnter<GraphQLField>, IEnter<GraphQLFragmentSpread>, IEnter<GraphQLInlineFragment>
{
    private const string Code = "UNIQUE_DIRECTIVES_PER_LOCATION";

    public void Enter(GraphQLOperationDefinition node) => Check(node.Directives);

    public void Enter(GraphQLFragmentDefinition node) => Check(node.Directives);

    public void Enter(GraphQLVariableDefinition node) => Check(node.Directives);

    public void Enter(GraphQLField node) => Check(node.Directives);

    public void Enter(GraphQLFragmentSpread node) => Check(node.Directives);

    public void Enter(GraphQLInlineFragment node) => Check(node.Directives);

    private void Check(GraphQLDirectives? directives)
    {
        if (directives is not { Count: > 1 })
        {
            return;
        }

        var seen = new Dictionary<string, GraphQLDirective>(StringComparer.Ordinal);
        foreach (var directive in directives.Items)
        {
            var name = directive.Name.StringValue;
            if (Context.Types.FindDirective(name) is { IsRepeatable: false } && !seen.TryAdd(name, directive))
            {
                Context.Report(Code, $"The directive \"@{name}\" can only be used once at this location.", seen[name], directive);
            }
        }
    }
}
