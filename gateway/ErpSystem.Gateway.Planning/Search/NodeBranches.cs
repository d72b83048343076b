using System.Collections.Immutable;
using ErpSystem.Gateway.Planning.Normalization;
using ErpSystem.Gateway.Planning.Plan;
using ErpSystem.Gateway.Schema.Availability;

namespace ErpSystem.Gateway.Planning.Search;

/// <summary>A lookup at a position that an id led to: objects of these types are there when it finds them.</summary>
internal sealed record Witness(ImmutableArray<string> Types, FetchGroup Group);

/// <summary>
/// Places that ids lead to (<c>Query.node</c>). Nothing but an id is known there, so each object type is a branch with lookups of its own, and in
/// every branch that the client asks anything of, be it the type's name alone, one of the lookups says whether there is such an object.
/// </summary>
internal sealed class NodeBranches(DraftTools tools)
{
    private readonly List<(Position Position, OperationSelection Selection, Conditions Conditions)> open = [];

    /// <summary>True where the gateway itself opened the position.</summary>
    public static bool IsNode(Position position) => position.Opening?.Provider.Source.IsGateway == true;

    /// <summary>Remembers the place until its fields have brought sources there.</summary>
    public void Enter(Position position, OperationSelection selection, Conditions conditions) => open.Add((position, selection, conditions));

    /// <summary>Splits types into branches. Types that the same lookups find stay together: one field of the source answers for all of them.</summary>
    public IEnumerable<ImmutableArray<string>> Split(ImmutableArray<string> types) =>
        types.GroupBy(type => string.Join(' ', Lookups(type).Select(lookup => $"{lookup.Source.Index}:{string.Join('.', lookup.Path)}.{lookup.Field}:{lookup.EntityType}")), StringComparer.Ordinal)
            .Select(branch => branch.ToImmutableArray());

    /// <summary>Chooses the witnesses of all places. False when a place cannot have one.</summary>
    public bool Close()
    {
        foreach (var (position, selection, conditions) in open)
        {
            foreach (var branch in Split(position.Types))
            {
                // Types of one branch may be needed under different conditions.
                foreach (var alike in branch.GroupBy(type => DirectiveConditions.Text(Needed(selection, type, conditions)), StringComparer.Ordinal))
                {
                    var needed = Needed(selection, alike.First(), conditions);
                    if (!needed.IsNever() && !Place(position, [.. alike], needed))
                    {
                        return false;
                    }
                }
            }
        }

        open.Clear();
        return true;
    }

    private static Conditions Needed(OperationSelection selection, string type, Conditions conditions) => selection.Fields
        .Where(field => field.Types.Contains(type))
        .Select(field => ConditionAlgebra.And(conditions, field.Conditions))
        .Aggregate(ConditionAlgebra.Never, ConditionAlgebra.Or);

    // A lookup that is there already costs nothing; types that none has come for take one more.
    private bool Place(Position position, ImmutableArray<string> types, Conditions conditions)
    {
        var trusted = Trusted(types);
        var there = types.ToLookup(type => position.Providers
            .Where(provider => provider.IsEntry && provider.Group.Lookup is { } lookup && trusted.Contains(lookup) && provider.Types.Contains(type))
            .MinBy(provider => provider.Group.Wave));
        foreach (var group in there)
        {
            if ((group.Key ?? Open(position, trusted, [.. group], conditions)) is not { } witness)
            {
                return false;
            }

            witness.Group.NeedUnder(conditions);
            position.Witnesses.Add(new Witness([.. group], witness.Group));
        }

        return true;
    }

    private Provider? Open(Position position, ImmutableArray<EntityLookup> trusted, ImmutableArray<string> types, Conditions conditions)
    {
        ImmutableArray<AvailableSource> sources = [.. trusted.Select(lookup => lookup.Source).Distinct().OrderBy(source => source.Index)];
        return sources.IsEmpty ? null : tools.Opener.Reopen(position, sources[tools.Draft.Choose(sources.Length)], types, conditions, trusted.Contains);
    }

    // What a source hides from clients it may answer for entities that it has never heard of: a last resort. Apollo's keys are hidden everywhere, so
    // they count where their source has an open lookup as well.
    private ImmutableArray<EntityLookup> Trusted(ImmutableArray<string> types)
    {
        var all = Lookups(types[0]).ToImmutableArray();
        var open = all.Where(lookup => !lookup.IsInternal).Select(lookup => lookup.Source).ToHashSet();
        return open.Count == 0 ? all : all.RemoveAll(lookup => !open.Contains(lookup.Source) || (lookup.IsInternal && !lookup.IsEntities));
    }

    private IEnumerable<EntityLookup> Lookups(string type) =>
        tools.Table.Sources.SelectMany(source => tools.Table.Find(type, source)?.Lookups ?? []).Where(lookup => lookup.IsById);
}
