using GraphQLParser.AST;

namespace ErpSystem.Gateway.Planning.Normalization;

/// <summary>Copies an introspection field with its fragments inlined; whoever answers it needs the document no more.</summary>
internal static class FragmentInliner
{
    /// <summary>One field that selects what all the given ones select.</summary>
    public static GraphQLField Inline(IEnumerable<GraphQLField> fields, IReadOnlyDictionary<string, GraphQLFragmentDefinition> fragments)
    {
        var all = fields.ToList();
        return Copy(all[0], [.. all.SelectMany(field => field.SelectionSet?.Selections ?? [])], fragments);
    }

    private static GraphQLField Copy(GraphQLField field, List<ASTNode> selections, IReadOnlyDictionary<string, GraphQLFragmentDefinition> fragments) =>
        new(field.Name)
        {
            Alias = field.Alias,
            Arguments = field.Arguments,
            Directives = field.Directives,
            Location = field.Location,
            SelectionSet = selections.Count == 0 ? null : Set(selections, fragments),
        };

    private static GraphQLSelectionSet Set(IEnumerable<ASTNode> selections, IReadOnlyDictionary<string, GraphQLFragmentDefinition> fragments) =>
        new([.. selections.Select(node => Copy(node, fragments))]);

    private static ASTNode Copy(ASTNode node, IReadOnlyDictionary<string, GraphQLFragmentDefinition> fragments) => node switch
    {
        GraphQLField field => Copy(field, field.SelectionSet?.Selections ?? [], fragments),
        GraphQLInlineFragment inline => new GraphQLInlineFragment(Set(inline.SelectionSet.Selections, fragments))
        {
            TypeCondition = inline.TypeCondition,
            Directives = inline.Directives,
        },
        GraphQLFragmentSpread spread when fragments[spread.FragmentName.Name.StringValue] is var fragment =>
            new GraphQLInlineFragment(Set(fragment.SelectionSet.Selections, fragments))
            {
                TypeCondition = fragment.TypeCondition,
                Directives = spread.Directives,
            },
        _ => node,
    };
}
