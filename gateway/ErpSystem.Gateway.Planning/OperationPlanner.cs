using System.Collections.Immutable;
using ErpSystem.Gateway.Planning.Normalization;
using ErpSystem.Gateway.Planning.Passes;
using ErpSystem.Gateway.Planning.Plan;
using ErpSystem.Gateway.Planning.Search;
using ErpSystem.Gateway.Schema.Availability;
using ErpSystem.Gateway.Schema.Types;
using ErpSystem.Gateway.Schema.Validation;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Planning;

/// <summary>Plans one operation of a valid document. Stateless: the same document gives the same plan.</summary>
public sealed class OperationPlanner(AvailabilityTable table, PlannerOptions? options = null)
{
    private readonly PlannerOptions options = options ?? PlannerOptions.Default;

    /// <summary>Plans the named operation, or the only one; the document must be valid against the client schema.</summary>
    public PlanningResult Plan(GraphQLDocument validDocument, string? operationName)
    {
        // 1. Which operation, in one form.
        var operation = OperationSelector.Find(validDocument, operationName, out var error);
        if (operation is null)
        {
            return new PlanningResult(null, error);
        }

        var kind = OperationSelector.KindOf(operation);
        var rootType = OperationSelector.RootType(table.Schema, kind);
        if (rootType is null)
        {
            return Failed($"The schema has no {kind.ToString().ToLowerInvariant()} operations.", "UNKNOWN_OPERATION_KIND");
        }

        var selection = new OperationNormalizer(table, validDocument).Normalize(operation, rootType);

        // 2. The cheapest way to answer it; mutations one after the other.
        var prefix = InternalPrefix.For(validDocument);
        var search = new PlanSearch(table, prefix, options.StateBudget);
        var stages = kind == OperationRoot.Mutation ? MutationStages.Plan(search, selection) : [new PlanStage(selection, search.Search(selection, Conditions.Always))];
        if (stages.FirstOrDefault(stage => stage.Result.Draft is null) is { } failed)
        {
            return Failed(Unanswered.Describe(failed.Result.Unmet), "UNSATISFIABLE_OPERATION");
        }

        // 3. Requests, parts, and the response.
        return new PlanningResult(EventVersions.Ask(Freeze(operation, kind, rootType, stages, prefix), table), null);
    }

    /// <summary>The operation in the one form that planning knows, for people; null when there is no such operation.</summary>
    public string? NormalizedText(GraphQLDocument validDocument, string? operationName) =>
        OperationSelector.Find(validDocument, operationName, out _) is { } operation
        && OperationSelector.RootType(table.Schema, OperationSelector.KindOf(operation)) is { } rootType
            ? OperationText.Of(OperationSelector.KindOf(operation), new OperationNormalizer(table, validDocument).Normalize(operation, rootType))
            : null;

    private QueryPlan Freeze(GraphQLOperationDefinition operation, OperationRoot kind, string rootType, ImmutableArray<PlanStage> stages, string prefix)
    {
        var nodes = new NodeBuilder();
        var roots = new List<ObjectShape>();
        ImmutableArray<int> before = [];
        foreach (var stage in stages)
        {
            var first = nodes.Nodes.Length;
            var paths = new PlanPaths();
            nodes.Add(stage.Result.Draft!, paths, before);
            roots.Add(new ShapeBuilder(table, paths).Object(stage.Selection, stage.Result.Root));
            before = nodes.Nodes.Length > first ? [.. Enumerable.Range(first, nodes.Nodes.Length - first)] : before;
        }

        var built = nodes.Nodes;
        return new QueryPlan
        {
            Operation = kind,
            Nodes = built,
            PartCount = nodes.PartCount,
            Root = new ObjectShape { Fields = [.. roots.SelectMany(root => root.Fields)], TypeName = rootType, PossibleTypes = roots.Count > 0 ? roots[0].PossibleTypes : [rootType] },
            Variables = PlanVariables.Of(operation, built),
            InternalPrefix = prefix,
            Statistics = new PlanStatistics(Waves(built), built.Count(node => node.TakesRequests), stages.Sum(stage => stage.Result.ExpandedStates), stages.All(stage => stage.Result.Proven)),
        };
    }

    private static int Waves(ImmutableArray<FetchNode> nodes)
    {
        var waves = new int[nodes.Length];
        foreach (var node in nodes)
        {
            waves[node.Id] = (node.TakesRequests ? 1 : 0) + node.DependsOn.Select(id => waves[id]).DefaultIfEmpty(0).Max();
        }

        return waves.DefaultIfEmpty(0).Max();
    }

    private static PlanningResult Failed(string message, string code) => new(null, new GraphQLError(message, [], code));
}
