using ErpSystem.Gateway.Schema.Types;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Validation.Merging;

/// <summary>The fields of a selection set, inline fragments opened, and the fragments that it spreads.</summary>
internal sealed class FieldSet(int id)
{
    private readonly List<string> fragments = [];
    private readonly HashSet<string> fragmentNames = new(StringComparer.Ordinal);

    /// <summary>Unique in the document.</summary>
    public int Id => id;

    public List<FieldEntry> Fields { get; } = [];

    /// <summary>Each name once, in order.</summary>
    public IReadOnlyList<string> Fragments => fragments;

    public Dictionary<string, List<FieldEntry>> ByResponseName { get; } = new(StringComparer.Ordinal);

    public void AddFragment(string name)
    {
        if (fragmentNames.Add(name))
        {
            fragments.Add(name);
        }
    }
}

/// <summary>Reads selection sets, each once: within a document a selection set always stands on the same type.</summary>
internal sealed class FieldSets(ValidationContext context)
{
    private readonly Dictionary<GraphQLSelectionSet, FieldSet> sets = [];

    public FieldSet Of(GraphQLSelectionSet node, NamedType? parentType)
    {
        if (!sets.TryGetValue(node, out var set))
        {
            sets[node] = set = new FieldSet(sets.Count);
            Add(set, node, parentType);
        }

        return set;
    }

    public FieldSet? OfFragment(string name) =>
        context.Index.Fragment(name) is { } fragment ? Of(fragment.SelectionSet, context.Types.Find(fragment.TypeCondition.Type.Name.StringValue)) : null;

    /// <summary>The set below a field, or null for a leaf.</summary>
    public FieldSet? Below(FieldEntry field) => field.Node.SelectionSet is { } inner ? Of(inner, field.SelectedType) : null;

    private void Add(FieldSet set, GraphQLSelectionSet node, NamedType? parentType)
    {
        foreach (var selection in node.Selections)
        {
            switch (selection)
            {
                case GraphQLField field:
                    Add(set, new FieldEntry(field, parentType, (parentType as ComplexType)?.Fields.Find(field.Name.StringValue), context));
                    break;
                case GraphQLFragmentSpread spread:
                    set.AddFragment(spread.FragmentName.Name.StringValue);
                    break;
                case GraphQLInlineFragment inline:
                    Add(set, inline.SelectionSet, inline.TypeCondition is { } condition ? context.Types.Find(condition.Type.Name.StringValue) : parentType);
                    break;
            }
        }
    }

    private static void Add(FieldSet set, FieldEntry entry)
    {
        set.Fields.Add(entry);
        if (!set.ByResponseName.TryGetValue(entry.ResponseName, out var group))
        {
            set.ByResponseName[entry.ResponseName] = group = [];
        }

        group.Add(entry);
    }
}
