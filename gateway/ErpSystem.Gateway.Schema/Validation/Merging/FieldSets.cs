using ErpSystem.Gateway.Schema.Types;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Validation.Merging;

/// <summary>The fields of a selection set, inline fragments opened, and the fragments that it spreads.</summary>
internal sealed class FieldSet(int id)
{
    private List<string>? fragments;
    private HashSet<string>? fragmentNames;
    private Dictionary<string, List<FieldEntry>>? byResponseName;

    /// <summary>Unique in the document.</summary>
    public int Id => id;

    public List<FieldEntry> Fields { get; } = [];

    /// <summary>Each name once, in order.</summary>
    public IReadOnlyList<string> Fragments => fragments ?? (IReadOnlyList<string>)[];

    public Dictionary<string, List<FieldEntry>> ByResponseName => byResponseName ??= Group(Fields, new(StringComparer.Ordinal));

    public void AddFragment(string name)
    {
        fragments ??= [];
        fragmentNames ??= new HashSet<string>(StringComparer.Ordinal);
        if (fragmentNames.Add(name))
        {
            fragments.Add(name);
        }
    }

    /// <summary>Adds fields to groups by response name.</summary>
    public static Dictionary<string, List<FieldEntry>> Group(List<FieldEntry> fields, Dictionary<string, List<FieldEntry>> groups)
    {
        foreach (var field in fields)
        {
            if (!groups.TryGetValue(field.ResponseName, out var group))
            {
                groups[field.ResponseName] = group = [];
            }

            group.Add(field);
        }

        return groups;
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
                    set.Fields.Add(new FieldEntry(field, parentType, (parentType as ComplexType)?.Fields.Find(field.Name.StringValue), context));
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
}
