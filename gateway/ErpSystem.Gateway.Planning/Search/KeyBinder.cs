using System.Collections.Immutable;
using ErpSystem.Gateway.Planning.Plan;
using ErpSystem.Gateway.Schema.Availability;
using ErpSystem.Gateway.Schema.Syntax;

namespace ErpSystem.Gateway.Planning.Search;

/// <summary>Where and for what a map is bound.</summary>
/// <param name="Position">The position to which the map is relative.</param>
/// <param name="Types">The object types for which it must hold.</param>
/// <param name="Except">The source that must not give the values, because it asks for them.</param>
/// <param name="Conditions">When the values are needed.</param>
/// <param name="Inputs">Collects the fields that are read.</param>
internal sealed record KeyScopeAt(Position Position, ImmutableArray<string> Types, AvailableSource? Except, Conditions Conditions, List<SelectionField> Inputs);

/// <summary>Turns selection maps into paths through the plan's parts, selecting what they read wherever it is had the earliest.</summary>
internal sealed class KeyBinder(DraftTools tools)
{
    /// <summary>The executable form of the map; null when one of its values cannot be had.</summary>
    public ValueMap? Bind(FieldSelectionMap map, KeyScopeAt at)
    {
        var alternatives = ImmutableArray.CreateBuilder<ValueMap>();
        foreach (var entry in map.Alternatives)
        {
            var types = tools.Reach.Concerned(entry, at.Types);
            if (types.IsEmpty || (map.Alternatives.Length > 1 && tools.Reach.Entry(entry, at.Position, types, tools.Reach.Of(at.Position, types), at.Except) == SourceReach.Never))
            {
                continue;
            }

            if (Bind(entry, at, types) is not { } bound)
            {
                return null;
            }

            alternatives.Add(bound);
        }

        return alternatives.Count == 0 ? null : alternatives.Count == 1 ? alternatives[0] : new FirstValue(alternatives.ToImmutable());
    }

    private ValueMap? Bind(SelectedEntry entry, KeyScopeAt at, ImmutableArray<string> types)
    {
        if (entry.Path is null)
        {
            return Shape(entry.Shape!, at, []);
        }

        var value = Walk(entry.Path.Segments, 0, at with { Types = types }, [], entry.Shape);
        if (value is null || types.Length == at.Types.Length)
        {
            return value;
        }

        // Objects of other types may hold something else under the same key.
        if (tools.TypeNames.Ensure(at.Position, at.Conditions) is not { } name)
        {
            return null;
        }

        at.Inputs.Add(name);
        return new TypedValue(types, new TypeNameSource(name.Group.Id, name.Key), value);
    }

    // Object types that get the field from different places become alternatives: at any one object only one of them has a value.
    private ValueMap? Walk(ImmutableArray<PathSegment> segments, int index, KeyScopeAt at, ImmutableArray<PathStep> steps, SelectedShape? end)
    {
        if (segments[index].Field == "__typename")
        {
            return TypeName(at, steps);
        }

        var alternatives = ImmutableArray.CreateBuilder<ValueMap>();
        var open = new Queue<ImmutableArray<string>>(Split(at, segments[index].Field));
        while (open.TryDequeue(out var types))
        {
            var placement = Obtain(segments, index, end, at with { Types = types });
            var bound = placement is null ? null : Continue(segments, index, at, steps, end, placement);
            if (bound is not null)
            {
                alternatives.Add(bound);
                continue;
            }

            if (types.Length == 1)
            {
                return null;
            }

            // Each type may have a lookup of its own.
            foreach (var type in types)
            {
                open.Enqueue([type]);
            }
        }

        return alternatives.Count == 1 ? alternatives[0] : new FirstValue(alternatives.ToImmutable());
    }

    // Sources that are given objects of several types want to be told which one each of them is.
    private ValueMap? TypeName(KeyScopeAt at, ImmutableArray<PathStep> steps)
    {
        if (at.Types is [var only])
        {
            var constant = new ConstantValue($"\"{only}\"");
            return steps.IsEmpty ? constant : new NestedValue(steps, constant);
        }

        if (tools.TypeNames.Ensure(at.Position, at.Conditions) is not { } name)
        {
            return null;
        }

        at.Inputs.Add(name);
        return new PathValue(steps.Add(new PathStep(name.Group.Id, name.Key)));
    }

    private IEnumerable<ImmutableArray<string>> Split(KeyScopeAt at, string field) =>
        at.Position.Providers.Any(provider => provider.Source != at.Except && provider.Covers(at.Types)
            && tools.Answers.Find(provider.Source, at.Types, field, provider.View, ValueUse.Key) is { IsConditional: false })
            ? [at.Types]
            : tools.Answers.Alike(at.Types, field);

    private ValueMap? Continue(ImmutableArray<PathSegment> segments, int index, KeyScopeAt at, ImmutableArray<PathStep> steps, SelectedShape? end, Placement placement)
    {
        at.Inputs.Add(placement.Field);
        var segment = segments[index];
        var step = new PathStep(placement.Provider.Group.Id, placement.Field.Key);
        if (placement.Child is not { } child)
        {
            return new PathValue(steps.Add(step));
        }

        var types = segment.TypeCondition is { } condition ? tools.Reach.Matching(child.Types, condition) : child.Types;
        if (types.IsEmpty)
        {
            return null;
        }

        if (types.Length < child.Types.Length)
        {
            if (tools.TypeNames.Ensure(child, at.Conditions) is not { } name)
            {
                return null;
            }

            at.Inputs.Add(name);
            step = step with { Types = types, TypeName = new TypeNameSource(name.Group.Id, name.Key) };
        }

        var below = at with { Position = child, Types = types };
        return index + 1 < segments.Length ? Walk(segments, index + 1, below, steps.Add(step), end) : Shape(end!, below, steps.Add(step));
    }

    private ValueMap? Shape(SelectedShape shape, KeyScopeAt at, ImmutableArray<PathStep> steps)
    {
        if (shape is SelectedList list)
        {
            var item = list.Item is not null ? Bind(list.Item, at) : Shape(list.Inner!, at, []);
            return item is null ? null : new ListValue(steps, item);
        }

        var fields = ImmutableArray.CreateBuilder<ObjectValueField>();
        foreach (var field in ((SelectedObject)shape).Fields)
        {
            var value = tools.Reach.IsConcerned(field.Value, at.Types) ? Bind(field.Value, at) : new FirstValue([]);
            if (value is null)
            {
                return null;
            }

            fields.Add(new ObjectValueField(field.Name, value));
        }

        var built = new ObjectValue(fields.ToImmutable());
        return steps.IsEmpty ? built : new NestedValue(steps, built);
    }

    // The earliest source wins; among equals the one that is there already, then the order of the sources.
    private Placement? Obtain(ImmutableArray<PathSegment> segments, int index, SelectedShape? end, KeyScopeAt at)
    {
        var selected = new FieldSelectionMap([new SelectedEntry(new SelectionPath(null, segments[index..]), end)]).ToSelectionSet().Fields.First();
        var waves = tools.Reach.Of(at.Position, at.Types);
        var options = tools.Table.Sources
            .Where(source => source != at.Except)
            .Select(source => (Source: source, Wave: tools.Reach.FieldFrom(source, selected, at.Position, at.Types, waves)))
            .Where(option => option.Wave != SourceReach.Never)
            .OrderBy(option => option.Wave)
            .ThenBy(option => at.Position.Providers.Any(provider => provider.Source == option.Source) ? 0 : 1)
            .Select(option => option.Source);
        foreach (var source in options)
        {
            if (Place(source, selected, at) is { } placement)
            {
                return placement;
            }
        }

        return null;
    }

    private Placement? Place(AvailableSource source, SelectedFieldNode field, KeyScopeAt at)
    {
        var provider = at.Position.Providers
            .Where(candidate => candidate.Source == source && candidate.Covers(at.Types)
                && tools.Answers.Find(source, at.Types, field.Name, candidate.View, ValueUse.Key) is not null)
            .MinBy(candidate => candidate.Group.Wave);
        var answer = tools.Answers.Find(source, at.Types, field.Name, provider?.View, ValueUse.Key);
        if (answer is null)
        {
            return null;
        }

        var request = new FieldRequest
        {
            Name = field.Name,
            WantedKey = field.Arguments.IsDefaultOrEmpty ? field.Name : tools.Draft.Prefix + field.Name,
            Types = at.Types,
            Conditions = at.Conditions,
            ArgumentsText = string.Join(", ", field.Arguments.OrderBy(argument => argument.Name, StringComparer.Ordinal).Select(argument => $"{argument.Name}: {ValueText.Of(argument.Value)}")),
            ChildType = field.Children is null ? null : tools.Table.Field(at.Types[0], field.Name)!.Definition.Type.Name,
            IsHidden = true,
        };
        if (answer.IsConditional)
        {
            return tools.Requirements.Place(at.Position, answer, request);
        }

        provider ??= tools.Opener.Provide(at.Position, source, at.Types, at.Conditions);
        return provider is null ? null : tools.Writer.Select(provider, answer, request);
    }
}
