using GraphQLParser.AST;

namespace ErpSystem.Gateway.Schema.Validation.Rules;

/// <summary>No fragment spreads itself, directly or through others.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Fragment-Spreads-Must-Not-Form-Cycles"/>
internal sealed class NoFragmentCyclesRule(ValidationContext context) : ValidationRule(context), IEnter<GraphQLFragmentDefinition>
{
    private const string Code = "NO_FRAGMENT_CYCLES";

    private readonly HashSet<string> visited = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> indexInPath = new(StringComparer.Ordinal);
    private readonly List<GraphQLFragmentSpread> path = [];

    public void Enter(GraphQLFragmentDefinition node)
    {
        // A stack of its own, not recursion: a chain of fragments may be as long as the document.
        var open = new Stack<(string Name, IEnumerator<GraphQLFragmentSpread> Spreads)>();
        Open(node, open);
        while (open.TryPeek(out var current))
        {
            if (!current.Spreads.MoveNext())
            {
                open.Pop();
                indexInPath.Remove(current.Name);
                if (open.Count > 0)
                {
                    path.RemoveAt(path.Count - 1);
                }

                continue;
            }

            Follow(current.Spreads.Current, open);
        }
    }

    private void Follow(GraphQLFragmentSpread spread, Stack<(string Name, IEnumerator<GraphQLFragmentSpread> Spreads)> open)
    {
        var name = spread.FragmentName.Name.StringValue;
        path.Add(spread);
        if (indexInPath.TryGetValue(name, out var start))
        {
            var cycle = path[start..];
            var via = string.Join(", ", cycle.SkipLast(1).Select(step => $"\"{step.FragmentName.Name.StringValue}\""));
            Context.Report(Code, $"Cannot spread fragment \"{name}\" within itself{(via.Length > 0 ? $" via {via}" : "")}.", [.. cycle]);
        }
        else if (Context.Index.Fragment(name) is { } fragment && Open(fragment, open))
        {
            return;
        }

        path.RemoveAt(path.Count - 1);
    }

    private bool Open(GraphQLFragmentDefinition fragment, Stack<(string Name, IEnumerator<GraphQLFragmentSpread> Spreads)> open)
    {
        var name = fragment.FragmentName.Name.StringValue;
        if (!visited.Add(name) || Context.Aborted)
        {
            return false;
        }

        indexInPath[name] = path.Count;
        open.Push((name, Context.Index.Spreads(fragment.SelectionSet).GetEnumerator()));
        return true;
    }
}
