using System.Collections.Immutable;
using ErpSystem.Gateway.Planning.Plan;
using ErpSystem.Gateway.Schema.Availability;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Planning.Normalization;

/// <summary>Walks the selection sets of one place through their fragments and lists the fields that some object there can show.</summary>
internal sealed class SelectionFlattener(AvailabilityTable table, IReadOnlyDictionary<string, GraphQLFragmentDefinition> fragments)
{
    private readonly List<FieldOccurrence> found = [];

    // The same fragment under the same circumstances adds nothing; without this, fragments that spread each other twice double at each level.
    private readonly HashSet<(string Fragment, string Types, string Conditions)> spread = [];

    public IReadOnlyList<FieldOccurrence> Found => found;

    public void Add(GraphQLSelectionSet set, string type, ImmutableArray<string> types, Conditions conditions)
    {
        foreach (var node in set.Selections)
        {
            var own = DirectiveConditions.Of(((IHasDirectivesNode)node).Directives);
            var all = ConditionAlgebra.And(conditions, own);
            if (all.IsNever())
            {
                continue;
            }

            switch (node)
            {
                case GraphQLField field:
                    found.Add(new FieldOccurrence(field, type, types, all));
                    break;
                case GraphQLInlineFragment inline:
                    AddFragment(inline.SelectionSet, inline.TypeCondition?.Type.Name.StringValue ?? type, types, all);
                    break;
                case GraphQLFragmentSpread named:
                    AddNamed(fragments[named.FragmentName.Name.StringValue], types, all);
                    break;
            }
        }
    }

    private void AddNamed(GraphQLFragmentDefinition fragment, ImmutableArray<string> types, Conditions conditions)
    {
        var key = (fragment.FragmentName.Name.StringValue, string.Join(',', types), DirectiveConditions.Text(conditions));
        if (spread.Add(key))
        {
            AddFragment(fragment.SelectionSet, fragment.TypeCondition.Type.Name.StringValue, types, conditions);
        }
    }

    private void AddFragment(GraphQLSelectionSet set, string type, ImmutableArray<string> types, Conditions conditions)
    {
        var possible = table.PossibleTypes(type);
        var narrowed = types.All(possible.Contains) ? types : [.. types.Where(possible.Contains)];
        if (!narrowed.IsEmpty)
        {
            Add(set, type, narrowed, conditions);
        }
    }
}
