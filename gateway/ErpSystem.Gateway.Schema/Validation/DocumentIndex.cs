using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Validation;

/// <summary>What rules ask about a document as a whole: its fragments, who spreads whom, and where variables are used.</summary>
internal sealed class DocumentIndex
{
    // The same bound as graphql-js has: operations times shared fragments must not grow without end.
    private const int MaxFragmentWork = 50_000;

    private readonly Dictionary<string, GraphQLFragmentDefinition> fragments = new(StringComparer.Ordinal);
    private readonly Dictionary<GraphQLSelectionSet, List<GraphQLFragmentSpread>> spreads = [];
    private readonly Dictionary<GraphQLExecutableDefinition, List<GraphQLFragmentDefinition>> reachable = [];
    private int fragmentWork = MaxFragmentWork;

    public DocumentIndex(GraphQLDocument document)
    {
        foreach (var definition in document.Definitions)
        {
            if (definition is GraphQLFragmentDefinition fragment)
            {
                // Of two fragments with one name the last is used, as in graphql-js; another rule reports them.
                fragments[fragment.FragmentName.Name.StringValue] = fragment;
            }
        }
    }

    /// <summary>The usages of variables by definition, in document order; filled by <see cref="VariableUsageCollector"/>.</summary>
    public Dictionary<ASTNode, List<VariableUsage>> Usages { get; } = [];

    /// <summary>True when the work on fragments has grown beyond what an honest document needs.</summary>
    public bool Exhausted => fragmentWork < 0;

    public int FragmentCount => fragments.Count;

    public GraphQLFragmentDefinition? Fragment(string name) => fragments.GetValueOrDefault(name);

    /// <summary>The spreads anywhere below a selection set, not looking into the fragments themselves.</summary>
    public List<GraphQLFragmentSpread> Spreads(GraphQLSelectionSet root)
    {
        if (spreads.TryGetValue(root, out var found))
        {
            return found;
        }

        spreads[root] = found = [];
        var open = new Stack<GraphQLSelectionSet>([root]);
        while (open.TryPop(out var set))
        {
            foreach (var selection in set.Selections)
            {
                if (selection is GraphQLFragmentSpread spread)
                {
                    found.Add(spread);
                }
                else if (((IHasSelectionSetNode)selection).SelectionSet is { } inner)
                {
                    open.Push(inner);
                }
            }
        }

        return found;
    }

    /// <summary>All fragments that an operation uses, directly or through others, each once.</summary>
    public List<GraphQLFragmentDefinition> Reachable(GraphQLExecutableDefinition operation)
    {
        if (reachable.TryGetValue(operation, out var found))
        {
            return found;
        }

        reachable[operation] = found = [];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<GraphQLSelectionSet>([operation.SelectionSet]);
        while (open.TryDequeue(out var set) && !Exhausted)
        {
            foreach (var spread in Spreads(set))
            {
                fragmentWork--;
                var name = spread.FragmentName.Name.StringValue;
                if (seen.Add(name) && Fragment(name) is { } fragment)
                {
                    found.Add(fragment);
                    open.Enqueue(fragment.SelectionSet);
                }
            }
        }

        return found;
    }

    /// <summary>All usages of variables in an operation and the fragments that it uses.</summary>
    public IEnumerable<VariableUsage> RecursiveUsages(GraphQLOperationDefinition operation)
    {
        foreach (var usage in Usages.GetValueOrDefault(operation) ?? [])
        {
            yield return usage;
        }

        foreach (var fragment in Reachable(operation))
        {
            foreach (var usage in Usages.GetValueOrDefault(fragment) ?? [])
            {
                fragmentWork--;
                yield return usage;
            }
        }
    }
}
