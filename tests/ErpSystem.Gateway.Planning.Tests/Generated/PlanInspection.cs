using System.Collections.Immutable;
using ErpSystem.Gateway.Planning.Plan;
using ErpSystem.Gateway.Schema.Syntax;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Planning.Tests.Generated;

/// <summary>Walks a plan as an executor would, and lists what it could not do.</summary>
internal sealed class PlanInspection
{
    private readonly QueryPlan plan;
    private readonly Dictionary<int, GraphQLSelectionSet> selections = [];
    private readonly Dictionary<int, int> nodeOfPart = [];
    private readonly List<string> faults = [];
    private int targetIndex;

    private PlanInspection(QueryPlan plan)
    {
        this.plan = plan;
        foreach (var node in plan.Nodes)
        {
            foreach (var part in node.Parts)
            {
                nodeOfPart[part.Id] = node.Id;
                selections[part.Id] = ((GraphQLOperationDefinition)DocumentParser.Parse($"{{{string.Join("null", part.Selection.Literals)}}}").Definitions[0]).SelectionSet;
            }
        }
    }

    public static IReadOnlyList<string> Of(QueryPlan plan)
    {
        var inspection = new PlanInspection(plan);
        inspection.Nodes();
        inspection.Shape(plan.Root, []);
        return inspection.faults;
    }

    private void Nodes()
    {
        for (var i = 0; i < plan.Nodes.Length; i++)
        {
            var node = plan.Nodes[i];
            if (node.Id != i || node.DependsOn.Any(other => other >= i))
            {
                faults.Add($"node {i} is out of order");
            }

            foreach (var part in node.Parts)
            {
                for (targetIndex = 0; targetIndex < part.Targets.Length; targetIndex++)
                {
                    var target = part.Targets[targetIndex];
                    Path(node, [], target, $"target of part {part.Id}");
                    Values(node, part, target);
                }
            }
        }
    }

    private void Values(FetchNode node, FetchPart part, ImmutableArray<PathStep> target)
    {
        foreach (var argument in part.Lookup?.Arguments ?? [])
        {
            Value(node, target, argument.Value, $"argument {argument.Name} of part {part.Id}");
        }

        foreach (var requirement in part.Requirements)
        {
            Value(node, target, requirement.Value, $"requirement {requirement.Name} of part {part.Id}");
        }
    }

    private void Value(FetchNode node, ImmutableArray<PathStep> at, ValueMap map, string what)
    {
        switch (map)
        {
            case PathValue path:
                Path(node, at, path.Steps, what);
                break;
            case ObjectValue item:
                foreach (var field in item.Fields)
                {
                    Value(node, at, field.Value, what);
                }

                break;
            case ListValue list:
                Path(node, at, list.Steps, what);
                Value(node, [.. at, .. list.Steps], list.Item, what);
                break;
            case NestedValue nested:
                Path(node, at, nested.Steps, what);
                Value(node, [.. at, .. nested.Steps], nested.Inner, what);
                break;
            case TargetValue targets:
                Value(node, at, targets.ByTarget[targetIndex], what);
                break;
            case TypedValue typed:
                Value(node, at, typed.Inner, what);
                break;
            case FirstValue first when !first.Alternatives.IsEmpty && first.Alternatives.All(alternative => Reads(at, alternative) is false):
                faults.Add($"{what}: no alternative has a value at {ValueMapText.Steps(at)}");
                break;
        }
    }

    private bool? Reads(ImmutableArray<PathStep> at, ValueMap map) => map is PathValue path ? Find([.. at, .. path.Steps]) is not null : null;

    private void Path(FetchNode node, ImmutableArray<PathStep> at, ImmutableArray<PathStep> steps, string what)
    {
        var known = Ancestors(node);
        foreach (var step in steps)
        {
            if (!known.Contains(nodeOfPart[step.Part]) || (step.TypeName is { } name && !known.Contains(nodeOfPart[name.Part])))
            {
                faults.Add($"{what} reads part {step.Part}, for which node {node.Id} does not wait");
            }
        }

        if (Find([.. at, .. steps]) is null && at.Length + steps.Length > 0)
        {
            faults.Add($"{what}: nothing selects {ValueMapText.Steps([.. at, .. steps])}");
        }
    }

    private HashSet<int> Ancestors(FetchNode node)
    {
        var found = new HashSet<int>();
        var open = new Stack<int>(node.DependsOn);
        while (open.TryPop(out var id))
        {
            if (found.Add(id))
            {
                plan.Nodes[id].DependsOn.ToList().ForEach(open.Push);
            }
        }

        return found;
    }

    private void Shape(ObjectShape shape, ImmutableArray<PathStep> path)
    {
        if (shape.TypeNameSource is { } source && Find([.. path, new PathStep(source.Part, source.Key)]) is null)
        {
            faults.Add($"nothing selects the type's name at {ValueMapText.Steps(path)}");
        }

        foreach (var field in shape.Fields.Where(field => field.Origin == FieldOrigin.Source))
        {
            var below = path.Add(new PathStep(field.Part, field.Key));
            if (Find(below) is null)
            {
                faults.Add($"{field.Coordinate} has no value at {ValueMapText.Steps(below)}");
            }
            else if (field.Object is { } inner)
            {
                Shape(inner, below);
            }
        }
    }

    /// <summary>The fields that a path ends at; null when some step is not selected by the part that it names.</summary>
    private List<GraphQLField>? Find(ImmutableArray<PathStep> path)
    {
        List<GraphQLField>? fields = null;
        for (var i = 0; i < path.Length; i++)
        {
            fields = Objects(path[..i], path[i].Part).SelectMany(set => Fields(set, path[i].Key)).ToList();
            if (fields.Count == 0)
            {
                return null;
            }
        }

        return fields;
    }

    // What a part selects at a position: because it begins there, because it opened it, or because it overlays it.
    private IEnumerable<GraphQLSelectionSet> Objects(ImmutableArray<PathStep> path, int part)
    {
        var fetch = plan.Nodes[nodeOfPart[part]].Parts.Single(candidate => candidate.Id == part);
        if (fetch.Targets.Any(target => Same(target, path)))
        {
            yield return selections[part];
        }

        if (path.IsEmpty)
        {
            yield break;
        }

        var last = path[^1];
        var keys = last.Part == part
            ? [last.Key]
            : fetch.Overlays.Where(overlay => Same([overlay.Primary], [last]) && fetch.Targets.Any(target => Same([.. target, .. overlay.Parent], path[..^1]))).Select(overlay => overlay.Key);
        foreach (var key in keys.ToList())
        {
            foreach (var field in Objects(path[..^1], part).SelectMany(set => Fields(set, key)))
            {
                yield return field.SelectionSet!;
            }
        }
    }

    private static bool Same(ImmutableArray<PathStep> one, ImmutableArray<PathStep> other) =>
        one.Length == other.Length && one.Zip(other).All(pair => pair.First.Part == pair.Second.Part && pair.First.Key == pair.Second.Key);

    private static IEnumerable<GraphQLField> Fields(GraphQLSelectionSet set, string key) => set.Selections.SelectMany(node => node switch
    {
        GraphQLField field when (field.Alias?.Name ?? field.Name).StringValue == key => [field],
        GraphQLInlineFragment fragment => Fields(fragment.SelectionSet, key),
        _ => [],
    });
}
