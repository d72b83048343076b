using GraphQLParser.AST;
using System.Runtime.CompilerServices;

namespace ErpSystem.Gateway.Schema.Validation.Rules;

/// <summary>Introspection does not descend again and again through fields, interfaces, possible types or input fields.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Introspection"/>
internal sealed class MaxIntrospectionDepthRule(ValidationContext context) : ValidationRule(context), IEnter<GraphQLField>
{
    private const string Code = "MAX_INTROSPECTION_DEPTH";

    private readonly Dictionary<string, int> exceeded = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> harmless = new(StringComparer.Ordinal);
    private int reportedEnd = -1;

    public void Enter(GraphQLField node)
    {
        if (node.Name.StringValue is "__schema" or "__type" && node.Location.Start >= reportedEnd && Exceeds(node, 0))
        {
            Context.Report(Code, "Maximum introspection depth exceeded", node);
            reportedEnd = node.Location.End;
        }
    }

    private bool Exceeds(ASTNode node, int depth)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return true;
        }

        if (node is GraphQLFragmentSpread spread)
        {
            return Exceeds(spread.FragmentName.Name.StringValue, depth);
        }

        if (node is GraphQLField { Name.StringValue: "fields" or "interfaces" or "possibleTypes" or "inputFields" } && ++depth >= Context.MaxIntrospectionDepth)
        {
            return true;
        }

        foreach (var child in (node as IHasSelectionSetNode)?.SelectionSet?.Selections ?? [])
        {
            if (Exceeds(child, depth))
            {
                return true;
            }
        }

        return false;
    }

    private bool Exceeds(string fragmentName, int depth)
    {
        if (exceeded.TryGetValue(fragmentName, out var tooDeep) && tooDeep <= depth)
        {
            return true;
        }

        if ((harmless.TryGetValue(fragmentName, out var checkedDepth) && checkedDepth >= depth)
            || Context.Index.Fragment(fragmentName) is not { } fragment)
        {
            return false;
        }

        harmless[fragmentName] = depth;
        if (!Exceeds(fragment, depth))
        {
            return false;
        }

        exceeded[fragmentName] = depth;
        return true;
    }
}
