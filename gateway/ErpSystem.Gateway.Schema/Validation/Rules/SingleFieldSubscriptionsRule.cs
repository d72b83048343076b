using ErpSystem.Gateway.Schema.Types;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Validation.Rules;

/// <summary>A subscription selects exactly one field at its root, and no introspection field.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Single-Root-Field"/>
internal sealed class SingleFieldSubscriptionsRule(ValidationContext context) : ValidationRule(context), IEnter<GraphQLOperationDefinition>
{
    private const string Code = "SINGLE_FIELD_SUBSCRIPTIONS";

    public void Enter(GraphQLOperationDefinition node)
    {
        if (node.Operation != OperationType.Subscription || Context.Schema.Subscription is not { } root)
        {
            return;
        }

        var subject = node.Name is { } name ? $"Subscription \"{name.StringValue}\"" : "Anonymous Subscription";
        var groups = Collect(node.SelectionSet, root);
        if (groups.Count > 1)
        {
            Context.Report(Code, $"{subject} must select only one top level field.", [.. groups.Skip(1).SelectMany(group => group)]);
        }

        foreach (var group in groups)
        {
            if (BuiltIns.IsIntrospectionName(group[0].Name.StringValue))
            {
                Context.Report(Code, $"{subject} must not select an introspection top level field.", [.. group]);
            }
        }
    }

    private List<List<GraphQLField>> Collect(GraphQLSelectionSet rootSet, ObjectType root)
    {
        var groups = new List<List<GraphQLField>>();
        var byName = new Dictionary<string, List<GraphQLField>>(StringComparer.Ordinal);
        var seenFragments = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<IEnumerator<ASTNode>>([rootSet.Selections.GetEnumerator()]);
        while (open.TryPeek(out var selections))
        {
            if (!selections.MoveNext())
            {
                open.Pop();
                continue;
            }

            switch (selections.Current)
            {
                case GraphQLField field when IsIncluded(field):
                    Add(field);
                    break;
                case GraphQLInlineFragment inline when IsIncluded(inline) && Applies(inline.TypeCondition, root):
                    open.Push(inline.SelectionSet.Selections.GetEnumerator());
                    break;
                case GraphQLFragmentSpread spread when IsIncluded(spread) && seenFragments.Add(spread.FragmentName.Name.StringValue)
                    && Context.Index.Fragment(spread.FragmentName.Name.StringValue) is { } fragment && Applies(fragment.TypeCondition, root):
                    open.Push(fragment.SelectionSet.Selections.GetEnumerator());
                    break;
            }
        }

        return groups;

        void Add(GraphQLField field)
        {
            var name = (field.Alias?.Name ?? field.Name).StringValue;
            if (!byName.TryGetValue(name, out var group))
            {
                byName[name] = group = [];
                groups.Add(group);
            }

            group.Add(field);
        }
    }

    private bool Applies(GraphQLTypeCondition? condition, ObjectType root) =>
        condition is null || Context.Schema.IsSubType(root.Name, condition.Type.Name.StringValue);

    // What depends on a variable may be included.
    private static bool IsIncluded(IHasDirectivesNode node)
    {
        foreach (var directive in node.Directives?.Items ?? [])
        {
            var constant = (directive.Arguments?.Items.Find(argument => argument.Name.StringValue == "if")?.Value as GraphQLBooleanValue)?.BoolValue;
            if ((directive.Name.StringValue == "skip" && constant == true) || (directive.Name.StringValue == "include" && constant == false))
            {
                return false;
            }
        }

        return true;
    }
}
