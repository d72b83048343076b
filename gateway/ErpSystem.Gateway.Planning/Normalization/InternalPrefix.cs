using GraphQLParser.AST;

namespace ErpSystem.Gateway.Planning.Normalization;

/// <summary>Chooses the start of internal names so that no name of the document begins with it.</summary>
internal static class InternalPrefix
{
    public static string For(GraphQLDocument document)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var definition in document.Definitions)
        {
            switch (definition)
            {
                case GraphQLOperationDefinition operation:
                    names.UnionWith((operation.Variables?.Items ?? []).Select(variable => variable.Variable.Name.StringValue));
                    Collect(operation.SelectionSet, names);
                    break;
                case GraphQLFragmentDefinition fragment:
                    Collect(fragment.SelectionSet, names);
                    break;
            }
        }

        var prefix = "__e_";
        for (var i = 1; names.Any(name => name.StartsWith(prefix, StringComparison.Ordinal)); i++)
        {
            prefix = $"__e{i}_";
        }

        return prefix;
    }

    private static void Collect(GraphQLSelectionSet? set, HashSet<string> names)
    {
        foreach (var node in set?.Selections ?? [])
        {
            if (node is GraphQLField field)
            {
                names.Add((field.Alias?.Name ?? field.Name).StringValue);
            }

            Collect((node as IHasSelectionSetNode)?.SelectionSet, names);
        }
    }
}
