using GraphQLParser.AST;

namespace ErpSystem.Gateway.Cli.Operations;

/// <summary>Takes one operation out of a document, with the fragments that it uses.</summary>
internal static class UsedFragments
{
    public static GraphQLDocument DocumentOf(GraphQLDocument document, GraphQLOperationDefinition operation)
    {
        var fragments = document.Definitions.OfType<GraphQLFragmentDefinition>().ToLookup(fragment => fragment.FragmentName.Name.StringValue, StringComparer.Ordinal);
        var used = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<GraphQLSelectionSet?>([operation.SelectionSet]);
        while (open.TryDequeue(out var set))
        {
            foreach (var selection in set?.Selections ?? [])
            {
                switch (selection)
                {
                    case GraphQLField field:
                        open.Enqueue(field.SelectionSet);
                        break;
                    case GraphQLInlineFragment inline:
                        open.Enqueue(inline.SelectionSet);
                        break;
                    case GraphQLFragmentSpread spread when used.Add(spread.FragmentName.Name.StringValue):
                        foreach (var fragment in fragments[spread.FragmentName.Name.StringValue])
                        {
                            open.Enqueue(fragment.SelectionSet);
                        }

                        break;
                }
            }
        }

        return new GraphQLDocument([.. document.Definitions.Where(definition =>
            definition == operation || (definition is GraphQLFragmentDefinition fragment && used.Contains(fragment.FragmentName.Name.StringValue)))]);
    }
}
