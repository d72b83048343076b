using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Validation.Rules;

/// <summary>Every fragment that is spread exists.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Target-Defined"/>
internal sealed class KnownFragmentNamesRule(ValidationContext context) : ValidationRule(context), IEnter<GraphQLFragmentSpread>
{
    private const string Code = "KNOWN_FRAGMENT_NAMES";

    public void Enter(GraphQLFragmentSpread node)
    {
        var name = node.FragmentName.Name;
        if (Context.Index.Fragment(name.StringValue) is null)
        {
            Context.Report(Code, $"Unknown fragment \"{name.StringValue}\".", name);
        }
    }
}
