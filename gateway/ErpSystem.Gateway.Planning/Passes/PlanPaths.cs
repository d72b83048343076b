using System.Collections.Immutable;
using ErpSystem.Gateway.Planning.Plan;
using ErpSystem.Gateway.Planning.Search;

namespace ErpSystem.Gateway.Planning.Passes;

/// <summary>Paths through the finished parts of one draft; until then a step names the group that it reads.</summary>
internal sealed class PlanPaths
{
    private readonly Dictionary<int, int> partOfGroup = [];

    public void Assign(IEnumerable<FetchGroup> groups, int part)
    {
        foreach (var group in groups)
        {
            partOfGroup[group.Id] = part;
        }
    }

    public int PartOf(FetchGroup group) => partOfGroup[group.Id];

    public TypeNameSource TypeName(SelectionField field) => new(PartOf(field.Group), field.Key);

    /// <summary>The steps from one position to another below it; from the root when <paramref name="from"/> is null.</summary>
    public ImmutableArray<PathStep> To(Position position, Position? from = null)
    {
        if (position == from || position.Opening is not { } opening)
        {
            return [];
        }

        var steps = Narrow(To(opening.Provider.Position, from), opening.Provider.Position, opening.Types);
        return steps.Add(new PathStep(PartOf(opening.Provider.Group), opening.Field.Key));
    }

    /// <summary>Stops the walk at objects of other types, where the position can hold some.</summary>
    public ImmutableArray<PathStep> Narrow(ImmutableArray<PathStep> steps, Position position, ImmutableArray<string> types) =>
        steps.IsEmpty || types.Length >= position.Types.Length || position.TypeName is not { } name
            ? steps
            : steps.SetItem(steps.Length - 1, steps[^1] with { Types = types, TypeName = TypeName(name) });

    /// <summary>The map with parts in place of groups.</summary>
    public ValueMap Final(ValueMap map) => map switch
    {
        PathValue path => new PathValue(Final(path.Steps)),
        ObjectValue item => new ObjectValue([.. item.Fields.Select(field => field with { Value = Final(field.Value) })]),
        ListValue list => new ListValue(Final(list.Steps), Final(list.Item)),
        NestedValue nested => new NestedValue(Final(nested.Steps), Final(nested.Inner)),
        TypedValue typed => typed with { TypeName = Final(typed.TypeName), Inner = Final(typed.Inner) },
        FirstValue first => new FirstValue([.. first.Alternatives.Select(Final)]),
        _ => map,
    };

    private ImmutableArray<PathStep> Final(ImmutableArray<PathStep> steps) => [.. steps.Select(step => step with
    {
        Part = partOfGroup[step.Part],
        TypeName = step.TypeName is { } name ? Final(name) : null,
    })];

    private TypeNameSource Final(TypeNameSource name) => name with { Part = partOfGroup[name.Part] };
}
