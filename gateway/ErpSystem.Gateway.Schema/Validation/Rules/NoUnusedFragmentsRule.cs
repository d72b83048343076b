using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Validation.Rules;

/// <summary>Every fragment is used by some operation.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Fragments-Must-Be-Used"/>
internal sealed class NoUnusedFragmentsRule(ValidationContext context) : ValidationRule(context), ILeave<GraphQLDocument>
{
    private const string Code = "NO_UNUSED_FRAGMENTS";

    public void Leave(GraphQLDocument node)
    {
        if (Context.Index.FragmentCount == 0)
        {
            return;
        }

        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var operation in node.Definitions.OfType<GraphQLOperationDefinition>())
        {
            foreach (var fragment in Context.Index.Reachable(operation))
            {
                used.Add(fragment.FragmentName.Name.StringValue);
            }
        }

        foreach (var fragment in node.Definitions.OfType<GraphQLFragmentDefinition>())
        {
            var name = fragment.FragmentName.Name.StringValue;
            if (!used.Contains(name))
            {
                Context.Report(Code, $"Fragment \"{name}\" is never used.", fragment);
            }
        }
    }
}
