using System.Collections.Immutable;
using ErpSystem.Gateway.Schema.Availability;
using ErpSystem.Gateway.Schema.Syntax;

namespace ErpSystem.Gateway.Planning.Search;

/// <summary>In which wave each source could contribute to a position at the earliest: a closure over keys and lookups.</summary>
internal sealed class SourceReach(PlanDraft draft, SourceAnswers answers)
{
    public const int Never = int.MaxValue;

    private readonly AvailabilityTable table = draft.Table;

    /// <summary>The wave of each source, <see cref="Never"/> where no way leads.</summary>
    public int[] Of(Position position, ImmutableArray<string> types)
    {
        var isWhole = types.Length == position.Types.Length;
        if (isWhole && position.Reach is { } known && known.Version == position.Version)
        {
            return known.Waves;
        }

        var waves = Start(position, types);
        while (Relax(position, types, waves))
        {
        }

        if (isWhole)
        {
            position.Reach = (position.Version, waves);
        }

        return waves;
    }

    /// <summary>The wave after which all keys of a lookup are known.</summary>
    public int KeysOf(EntityLookup lookup, Position position, ImmutableArray<string> types, int[] waves)
    {
        var last = 0;
        foreach (var parameter in lookup.Parameters)
        {
            last = Math.Max(last, Map(parameter.Map, position, types, waves, null));
        }

        return last;
    }

    /// <summary>
    /// The wave after which a map has its value for objects of each of the types: whatever alternatives can be had are waited for, one must be there.
    /// </summary>
    public int Map(FieldSelectionMap map, Position position, ImmutableArray<string> types, int[] waves, AvailableSource? except)
    {
        var last = 0;
        var open = types;
        foreach (var entry in map.Alternatives)
        {
            var concerned = Concerned(entry, types);
            var wave = concerned.IsEmpty ? Never : Entry(entry, position, concerned, Narrowed(position, types, concerned, waves), except);
            if (wave != Never)
            {
                last = Math.Max(last, wave);
                open = [.. open.Where(type => !concerned.Contains(type))];
            }
        }

        return open.IsEmpty ? last : Never;
    }

    // A source may have a lookup for some of the types and none for all.
    private int[] Narrowed(Position position, ImmutableArray<string> types, ImmutableArray<string> some, int[] waves) =>
        some.Length < types.Length ? Of(position, some) : waves;

    /// <summary>The wave after which one alternative of a map is known for objects of types that it concerns.</summary>
    public int Entry(SelectedEntry entry, Position position, ImmutableArray<string> types, int[] waves, AvailableSource? except) => entry switch
    {
        { Path: { } path } => Fields(
            new FieldSelectionMap([entry with { Path = path with { TypeCondition = null } }]).ToSelectionSet(), position, types, waves, except),
        { Shape: SelectedObject item } => item.Fields.Max(field => IsConcerned(field.Value, types) ? Map(field.Value, position, types, waves, except) : 0),
        _ => Never,
    };

    /// <summary>The types among these for which an alternative is meant.</summary>
    public ImmutableArray<string> Concerned(SelectedEntry entry, ImmutableArray<string> types) =>
        entry.Path?.TypeCondition is { } condition ? Matching(types, condition) : types;

    /// <summary>True when an alternative is meant for any of the types; a member of an object that concerns none of them is left out.</summary>
    public bool IsConcerned(FieldSelectionMap map, ImmutableArray<string> types) => map.Alternatives.Any(entry => !Concerned(entry, types).IsEmpty);

    /// <summary>The wave after which the fields of a key or requirement are known.</summary>
    public int Fields(FieldSelectionSet fields, Position position, ImmutableArray<string> types, int[] waves, AvailableSource? except)
    {
        var last = 0;
        foreach (var node in fields.Selections)
        {
            var wave = node switch
            {
                SelectedFieldNode field => Field(field, position, types, waves, except),
                SelectedFragmentNode { TypeCondition: { } condition } fragment => Matching(types, condition) is { IsEmpty: false } matching
                    ? Fields(fragment.Children, position, matching, Narrowed(position, types, matching, waves), except)
                    : 0,
                _ => Fields(node.Children!, position, types, waves, except),
            };
            last = Math.Max(last, wave);
        }

        return last;
    }

    public ImmutableArray<string> Matching(ImmutableArray<string> types, string condition)
    {
        var possible = table.RuntimeTypes(condition);
        return [.. types.Where(possible.Contains)];
    }

    private int[] Start(Position position, ImmutableArray<string> types)
    {
        var waves = new int[table.Sources.Length];
        Array.Fill(waves, Never);
        foreach (var provider in position.Providers.Where(provider => provider.Covers(types)))
        {
            waves[provider.Source.Index] = Math.Min(waves[provider.Source.Index], provider.Group.Wave);
        }

        if (table.Schema.RootOf(position.StaticType) is not null)
        {
            var wave = position.Opening is null ? 1 : position.Opening.Provider.Group.Wave + 1;
            foreach (var source in table.Sources.Where(source => table.Find(position.StaticType, source) is not null))
            {
                waves[source.Index] = Math.Min(waves[source.Index], wave);
            }
        }

        if (Overlays.ParentOf(position, table) is { } parent)
        {
            var above = Of(parent.Position, parent.Types);
            foreach (var source in table.Sources.Where(source => Overlays.Answer(position, source, table, answers) is not null))
            {
                waves[source.Index] = Math.Min(waves[source.Index], above[source.Index]);
            }
        }

        return waves;
    }

    private bool Relax(Position position, ImmutableArray<string> types, int[] waves)
    {
        var changed = false;
        foreach (var source in table.Sources)
        {
            foreach (var lookup in LookupsFor(types, source))
            {
                var keys = KeysOf(lookup, position, types, waves);
                if (keys != Never && keys + 1 < waves[source.Index])
                {
                    waves[source.Index] = keys + 1;
                    changed = true;
                }
            }
        }

        return changed;
    }

    /// <summary>The lookups of a source that find objects of all these types.</summary>
    public IEnumerable<EntityLookup> LookupsFor(ImmutableArray<string> types, AvailableSource source)
    {
        var first = table.Find(types[0], source);
        return first is null ? [] : types.Length == 1
            ? first.Lookups
            : first.Lookups.Where(lookup => types.All(type => table.Find(type, source)?.Lookups.Contains(lookup) == true));
    }

    private int Field(SelectedFieldNode field, Position position, ImmutableArray<string> types, int[] waves, AvailableSource? except)
    {
        if (field.Name == "__typename")
        {
            return position.Providers.Min(provider => provider.Group.Wave);
        }

        var best = Never;
        foreach (var source in table.Sources)
        {
            if (source != except)
            {
                best = Math.Min(best, FieldFrom(source, field, position, types, waves));
            }
        }

        return best;
    }

    /// <summary>The wave after which one source can give a field of a key or requirement.</summary>
    public int FieldFrom(AvailableSource source, SelectedFieldNode field, Position position, ImmutableArray<string> types, int[] waves)
    {
        var best = Never;
        foreach (var provider in position.Providers)
        {
            if (provider.Source == source && provider.View is not null && provider.Covers(types)
                && answers.Find(source, types, field.Name, provider.View, ValueUse.Key) is { } provided)
            {
                best = Math.Min(best, Later(provider.Group.Wave, Nested(source, provided, field)));
            }
        }

        return waves[source.Index] != Never && answers.Find(source, types, field.Name, null, ValueUse.Key) is { } answer
            ? Math.Min(best, Later(waves[source.Index], Later(Nested(source, answer, field), answer.IsConditional ? 1 : 0)))
            : best;
    }

    private static int Later(int wave, int more) => wave == Never || more == Never ? Never : wave + more;

    // An estimate: what the source does not hold below the field itself costs one more wave.
    private int Nested(AvailableSource source, FieldInSource answer, SelectedFieldNode field)
    {
        if (field.Children is null)
        {
            return 0;
        }

        var possible = table.Find(answer.Type.Name, source)?.PossibleTypes;
        ImmutableArray<string> types = [.. table.RuntimeTypes(answer.Type.Name).Where(type => possible?.Contains(type) != false)];
        return types.IsEmpty ? Never : field.Children.Selections.All(node => Holds(source, types, node)) ? 0 : 1;
    }

    private bool Holds(AvailableSource source, ImmutableArray<string> types, FieldSelectionNode node) => node switch
    {
        SelectedFieldNode { Name: "__typename" } => true,
        SelectedFieldNode field => answers.Find(source, types, field.Name, null, ValueUse.Key) is { IsConditional: false } answer && Nested(source, answer, field) == 0,
        SelectedFragmentNode { TypeCondition: { } condition } fragment => Matching(types, condition) is var matching
            && (matching.IsEmpty || fragment.Children.Selections.All(inner => Holds(source, matching, inner))),
        _ => node.Children!.Selections.All(inner => Holds(source, types, inner)),
    };
}
