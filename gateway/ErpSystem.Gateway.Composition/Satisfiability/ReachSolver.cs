using System.Collections.Frozen;
using System.Collections.Immutable;
using ErpSystem.Gateway.Composition.Merging;
using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Syntax;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.Satisfiability;

/// <summary>
/// Answers which sources can be reached for an object of a type that some sources have returned: by lookups all of whose key paths can be fetched
/// from what is reached already. The answers are the least fixed point over all places that ask one another, so cycles of keys end by themselves.
/// </summary>
internal sealed class ReachSolver
{
    private readonly MergedSchema schema;
    private readonly ImmutableArray<SourceSchema> sources;
    private readonly Dictionary<SourceSchema, SourceMask> masks = [];
    private readonly Dictionary<string, ImmutableArray<Lookup>> lookupsOf = new(StringComparer.Ordinal);
    private readonly Dictionary<ReachState, SourceMask> solved = [];
    private readonly Dictionary<ReachState, SourceMask> open = [];
    private readonly HashSet<(string Type, string Field, SourceSchema Source)> goals = [];
    private bool isSolving;
    private bool changed;

    public ReachSolver(MergedSchema schema)
    {
        this.schema = schema;
        sources = schema.Sources.All;
        for (var i = 0; i < sources.Length; i++)
        {
            masks.Add(sources[i], SourceMask.Of(i));
        }
    }

    /// <summary>The sources from which fields of the object can be asked.</summary>
    public SourceMask Reach(string typeName, SourceMask entry)
    {
        if (typeName == nameof(OperationRoot.Query))
        {
            return MaskOf(sources.Where(source => source.Definition.Query is not null));
        }

        var state = new ReachState(typeName, entry);
        if (solved.TryGetValue(state, out var known))
        {
            return known;
        }

        var isNew = open.TryAdd(state, entry);
        if (isSolving)
        {
            // Asked by a place that is being solved: what is known so far, more when the loop comes round.
            changed |= isNew;
            return open[state];
        }

        return Solve(state);
    }

    public SourceMask MaskOf(IEnumerable<SourceSchema> of) => of.Aggregate(SourceMask.None, (mask, source) => mask.With(masks[source]));

    public SourceMask MaskOf(SourceSchema source) => masks[source];

    /// <summary>The lookups that can find an object of this type, of all sources.</summary>
    public ImmutableArray<Lookup> LookupsFor(string objectType)
    {
        if (!lookupsOf.TryGetValue(objectType, out var found))
        {
            found = [.. sources.SelectMany(source => source.Lookups).Where(lookup => PossibleTypes(lookup.Source, lookup.EntityType).Contains(objectType))];
            lookupsOf.Add(objectType, found);
        }

        return found;
    }

    /// <summary>The sources among those reached that can answer the field, its requirements included.</summary>
    public SourceMask Candidates(string typeName, MergedField field, SourceMask reach)
    {
        var found = SourceMask.None;
        foreach (var part in field.Parts)
        {
            if (reach.Contains(masks[part.Source]) && !part.IsExternal && MeetsRequirements(typeName, part, reach))
            {
                found = found.With(masks[part.Source]);
            }
        }

        return found;
    }

    private bool MeetsRequirements(string typeName, FieldPart part, SourceMask reach)
    {
        if (part.Requirements.IsEmpty)
        {
            return true;
        }

        // A requirement that needs itself on the way can never be met.
        if (!goals.Add((typeName, part.Definition.Name, part.Source)))
        {
            return false;
        }

        var excluded = Excluded(part);
        var met = part.Requirements.All(key => CanResolve(typeName, key.Map, reach, excluded));
        goals.Remove((typeName, part.Definition.Name, part.Source));
        return met;
    }

    /// <summary>The sources whose fields cannot fill a requirement: the one that has it. In an Apollo source @external says the same field by field.</summary>
    public SourceMask Excluded(FieldPart part) => part.Source.IsApollo ? SourceMask.None : masks[part.Source];

    /// <summary>True when one alternative of the map can be fetched for an object of the type, without fields of the excluded sources.</summary>
    public bool CanResolve(string typeName, FieldSelectionMap map, SourceMask reach, SourceMask excluded) =>
        map.Alternatives.Any(entry => entry.Path is null
            ? CanResolve(typeName, entry.Shape, reach, excluded)
            : (entry.Path.TypeCondition is not { } condition || Is(typeName, condition)) && CanResolve(typeName, entry.Path.Segments.AsSpan(), entry.Shape, reach, excluded));

    private bool CanResolve(string typeName, SelectedShape? shape, SourceMask reach, SourceMask excluded) => shape switch
    {
        SelectedObject item => item.Fields.All(field => !Concerns(typeName, field.Value) || CanResolve(typeName, field.Value, reach, excluded)),
        SelectedList { Item: { } item } => CanResolve(typeName, item, reach, excluded),
        SelectedList list => CanResolve(typeName, list.Inner, reach, excluded),
        _ => true,
    };

    // A field of an object that is filled for other types only is left out.
    private bool Concerns(string typeName, FieldSelectionMap map) => map.Alternatives.Any(entry => entry.Path?.TypeCondition is not { } condition || Is(typeName, condition));

    private bool CanResolve(string typeName, ReadOnlySpan<PathSegment> path, SelectedShape? shape, SourceMask reach, SourceMask excluded)
    {
        var segment = path[0];
        if (segment.Field == "__typename")
        {
            return true;
        }

        if (schema.Find(typeName)?.Fields.Find(segment.Field) is not { } field)
        {
            return false;
        }

        var candidates = Known(typeName, field, reach).Without(excluded);
        if (candidates.IsEmpty)
        {
            return false;
        }

        if (path.Length == 1 && shape is null)
        {
            return true;
        }

        foreach (var (next, entry) in Below(field, candidates))
        {
            if (segment.TypeCondition is { } condition && !Is(next, condition))
            {
                continue;
            }

            var nextReach = Reach(next, entry);
            if (!(path.Length > 1 ? CanResolve(next, path[1..], shape, nextReach, excluded) : CanResolve(next, shape, nextReach, excluded)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The object types that a field's value can have, each with the sources that can return it.</summary>
    public IEnumerable<(string Type, SourceMask Entry)> Below(MergedField field, SourceMask candidates)
    {
        var found = new SortedDictionary<string, SourceMask>(StringComparer.Ordinal);
        foreach (var part in field.Parts.Where(part => candidates.Contains(masks[part.Source])))
        {
            foreach (var type in PossibleTypes(part.Source, part.Definition.Type.Name))
            {
                found[type] = found.GetValueOrDefault(type).With(masks[part.Source]);
            }
        }

        return found.Select(pair => (pair.Key, pair.Value));
    }

    // An external key field is known where the entity is, although no client's field may be asked there.
    private SourceMask Known(string typeName, MergedField field, SourceMask reach)
    {
        var external = field.Parts.Where(part => part.IsExternal && reach.Contains(masks[part.Source]) && part.Source.IsKeyField(part.Parent.Name, field.Name));
        return Candidates(typeName, field, reach).With(MaskOf(external.Select(part => part.Source)));
    }

    // Behind an interface object may stand every type that implements the interface.
    private FrozenSet<string> PossibleTypes(SourceSchema source, string typeName) =>
        source.IsInterfaceObject(typeName) ? schema.Relation.PossibleTypes(typeName) : source.Definition.PossibleTypes(typeName);

    private bool Is(string typeName, string condition) => typeName == condition || schema.Relation.PossibleTypes(condition).Contains(typeName);

    private SourceMask Solve(ReachState asked)
    {
        isSolving = true;
        do
        {
            changed = false;
            foreach (var state in open.Keys.ToList())
            {
                var grown = Grow(state.Type, open[state]);
                changed |= grown != open[state];
                open[state] = grown;
            }
        }
        while (changed);

        // Below a requirement the answer holds only for that requirement: what it needs itself was taken as not given.
        foreach (var (state, reach) in goals.Count == 0 ? open : [])
        {
            solved.Add(state, reach);
        }

        var answer = open[asked];
        open.Clear();
        isSolving = false;
        return answer;
    }

    private SourceMask Grow(string typeName, SourceMask reach)
    {
        foreach (var lookup in LookupsFor(typeName))
        {
            var target = masks[lookup.Source];
            if (!reach.Contains(target) && lookup.Arguments.All(key => CanResolve(typeName, key.Map, reach, SourceMask.None)))
            {
                reach = reach.With(target);
            }
        }

        return reach;
    }
}

/// <summary>An object of a type that these sources have returned.</summary>
internal readonly record struct ReachState(string Type, SourceMask Entry);
