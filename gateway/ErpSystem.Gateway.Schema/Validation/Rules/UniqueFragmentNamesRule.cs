using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Validation.Rules;

/// <summary>No two fragments have one name.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Fragment-Name-Uniqueness"/>
internal sealed class UniqueFragmentNamesRule(ValidationContext context) : ValidationRule(context), IEnter<GraphQLFragmentDefinition>
{
    private const string Code = "UNIQUE_FRAGMENT_NAMES";

    private readonly Dictionary<string, GraphQLName> known = new(StringComparer.Ordinal);

    public void Enter(GraphQLFragmentDefinition node)
    {
        var name = node.FragmentName.Name;
        if (!known.TryAdd(name.StringValue, name))
        {
            Context.Report(Code, $"There can be only one fragment named \"{name.StringValue}\".", known[name.StringValue], name);
        }
    }
}
