using System.Collections.Immutable;
using ErpSystem.Gateway.Composition.Merging;
using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Syntax;

namespace ErpSystem.Gateway.Composition.Satisfiability;

/// <summary>
/// What <c>@provides</c> on the way here lets Apollo sources return of their external fields. In a composite source it is only an optimisation and
/// makes nothing reachable.
/// </summary>
internal sealed class ProvidedView(ImmutableArray<(SourceSchema Source, FieldSelectionSet Fields)> views)
{
    public static readonly ProvidedView Nothing = new([]);

    /// <summary>The sources that return the external field here.</summary>
    public SourceMask SourcesOf(MergedSchema schema, ReachSolver solver, string typeName, MergedField field) =>
        views.IsEmpty ? SourceMask.None : solver.MaskOf(views
            .Where(view => Selected(schema, view.Fields, typeName).Any(node => node.Name == field.Name) && field.Parts.Any(part => part.Source == view.Source))
            .Select(view => view.Source));

    /// <summary>What is provided below a field that these sources answer.</summary>
    public ProvidedView Below(MergedField field, SourceMask candidates, ReachSolver solver)
    {
        var nested = views.SelectMany(view => All(view.Fields)
            .Where(node => node.Name == field.Name && node.Children is not null && candidates.Contains(solver.MaskOf(view.Source)))
            .Select(node => (view.Source, node.Children!)));
        var own = field.Parts
            .Where(part => part.Source.IsApollo && candidates.Contains(solver.MaskOf(part.Source)))
            .Select(part => (part.Source, Set: SelectionText.TryParseSet(part.Provides)))
            .Where(pair => pair.Set is not null)
            .Select(pair => (pair.Source, pair.Set!));
        var below = nested.Concat(own).ToImmutableArray();
        return below.IsEmpty ? Nothing : new ProvidedView(below);
    }

    public override string ToString() => string.Join(' ', views.Select(view => $"{view.Source.Name}:{{{view.Fields}}}"));

    private static IEnumerable<SelectedFieldNode> Selected(MergedSchema schema, FieldSelectionSet set, string typeName) => set.Selections.SelectMany(node => node switch
    {
        SelectedFieldNode field => [field],
        SelectedFragmentNode { TypeCondition: { } condition } when condition != typeName && !schema.Relation.PossibleTypes(condition).Contains(typeName) => [],
        _ => Selected(schema, node.Children!, typeName),
    });

    private static IEnumerable<SelectedFieldNode> All(FieldSelectionSet set) =>
        set.Selections.SelectMany(node => node is SelectedFieldNode field ? [field] : All(node.Children!));
}
