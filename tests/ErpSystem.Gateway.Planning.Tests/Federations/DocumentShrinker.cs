using GraphQLParser;
using GraphQLParser.AST;
using GraphQLParser.Visitors;

namespace ErpSystem.Gateway.Planning.Tests.Federations;

/// <summary>Makes a document that shows a fault smaller: drops selections one by one as long as the fault stays.</summary>
internal static class DocumentShrinker
{
    public static async Task<string> ShrinkAsync(string text, Func<string, Task<bool>> isFaulty)
    {
        for (var skip = 0; ; skip++)
        {
            var document = Parser.Parse(text);
            var places = Sets(document).SelectMany(set => set.Selections.Select(selection => (set, selection))).ToList();
            if (skip >= places.Count)
            {
                return text;
            }

            var (owner, dropped) = places[skip];
            owner.Selections.Remove(dropped);
            var smaller = Print(document);
            if (owner.Selections.Count > 0 && await isFaulty(smaller))
            {
                text = smaller;
                skip--;
            }
        }
    }

    // Without the variables and fragments that nothing uses any more.
    private static string Print(GraphQLDocument document)
    {
        for (var again = true; again;)
        {
            var printed = Plain(document);
            again = document.Definitions.RemoveAll(definition => definition is GraphQLFragmentDefinition fragment && !printed.Contains($"...{fragment.FragmentName.Name.StringValue}", StringComparison.Ordinal)) > 0;
        }

        var operation = document.Definitions.OfType<GraphQLOperationDefinition>().Single();
        var variables = operation.Variables;
        operation.Variables = null;
        var body = Plain(document);
        var kept = variables?.Items.Where(variable => body.Contains($"${variable.Variable.Name.StringValue}", StringComparison.Ordinal)).ToList() ?? [];
        operation.Variables = kept.Count == 0 ? null : new GraphQLVariablesDefinition(kept);
        return Plain(document);
    }

    private static string Plain(GraphQLDocument document)
    {
        using var writer = new StringWriter();
        new SDLPrinter().PrintAsync(document, writer).AsTask().GetAwaiter().GetResult();
        return writer.ToString();
    }

    private static IEnumerable<GraphQLSelectionSet> Sets(ASTNode node) => node switch
    {
        GraphQLDocument document => document.Definitions.SelectMany(Sets),
        GraphQLSelectionSet set => set.Selections.SelectMany(Sets).Prepend(set),
        IHasSelectionSetNode { SelectionSet: { } set } => Sets(set),
        _ => [],
    };
}
