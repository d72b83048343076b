using System.Collections.Immutable;

namespace ErpSystem.Gateway.Schema.Syntax;

/// <summary>A parsed <c>FieldSelectionMap</c> (the specification's SelectedValue): alternatives, of which one gives the value.</summary>
public sealed record FieldSelectionMap(ImmutableArray<SelectedEntry> Alternatives)
{
    /// <summary>The canonical text.</summary>
    public override string ToString() => string.Join(" | ", Alternatives);

    /// <summary>The fields that all alternatives together read, as a selection on the type to which the map is relative.</summary>
    public FieldSelectionSet ToSelectionSet() =>
        Alternatives.Select(entry => entry.ToSelectionSet()).Aggregate(FieldSelectionSet.Empty, (merged, next) => merged.Merge(next));

    /// <summary>A map that reads one field of the given name.</summary>
    public static FieldSelectionMap Field(string name, ImmutableArray<SelectionArgument> arguments = default) =>
        new([new SelectedEntry(new SelectionPath(null, [new PathSegment(name, arguments.IsDefault ? [] : arguments, null)]), null)]);
}

/// <summary>
/// One alternative: a path, an object or list whose values are relative to the path's end, or an object alone.
/// </summary>
/// <param name="Path">Where to go first; null for an object at the map's own position.</param>
/// <param name="Shape">What is built there; null when the path itself ends at the value.</param>
public sealed record SelectedEntry(SelectionPath? Path, SelectedShape? Shape)
{
    public override string ToString() => (Path, Shape) switch
    {
        ({ } path, null) => path.ToString(),
        ({ } path, SelectedObject item) => $"{path}.{item}",
        ({ } path, { } list) => $"{path}{list}",
        _ => Shape?.ToString() ?? "",
    };

    internal FieldSelectionSet ToSelectionSet() => Path is null ? Shape!.ToSelectionSet() : Path.ToSelectionSet(Shape?.ToSelectionSet());
}

/// <summary>Field names from the position to a value, with type conditions where the type is abstract.</summary>
/// <param name="TypeCondition">The run-time type that the position itself must have, or null.</param>
/// <param name="Segments">At least one field.</param>
public sealed record SelectionPath(string? TypeCondition, ImmutableArray<PathSegment> Segments)
{
    public override string ToString() => (TypeCondition is null ? "" : $"<{TypeCondition}>.") + string.Join('.', Segments);

    internal FieldSelectionSet ToSelectionSet(FieldSelectionSet? end)
    {
        var set = end;
        for (var i = Segments.Length - 1; i >= 0; i--)
        {
            var segment = Segments[i];
            var children = segment.TypeCondition is null || set is null ? set : new FieldSelectionSet([new SelectedFragmentNode(segment.TypeCondition, set)]);
            set = new FieldSelectionSet([new SelectedFieldNode(segment.Field, segment.Arguments, children)]);
        }

        return TypeCondition is null ? set! : new FieldSelectionSet([new SelectedFragmentNode(TypeCondition, set!)]);
    }
}

/// <summary>One step of a path.</summary>
/// <param name="Field">The field.</param>
/// <param name="Arguments">Constant arguments.</param>
/// <param name="TypeCondition">The run-time type that the field's value must have to go on, or null.</param>
public sealed record PathSegment(string Field, ImmutableArray<SelectionArgument> Arguments, string? TypeCondition)
{
    public override string ToString() => $"{Field}{SelectionArgument.Print(Arguments)}{(TypeCondition is null ? "" : $"<{TypeCondition}>")}";
}

/// <summary>A structure that is built from selected values: an object or a list.</summary>
public abstract record SelectedShape
{
    internal abstract FieldSelectionSet ToSelectionSet();
}

/// <summary>An input object.</summary>
public sealed record SelectedObject(ImmutableArray<SelectedObjectField> Fields) : SelectedShape
{
    public override string ToString() => $"{{ {string.Join(", ", Fields)} }}";

    internal override FieldSelectionSet ToSelectionSet() =>
        Fields.Select(field => field.Value.ToSelectionSet()).Aggregate(FieldSelectionSet.Empty, (merged, next) => merged.Merge(next));
}

/// <summary>A field of an input object; the shorthand <c>{ id }</c> stands as a map to the field of that name.</summary>
public sealed record SelectedObjectField(string Name, FieldSelectionMap Value)
{
    // Name and value agree exactly when the shorthand was written, or might have been.
    private bool IsShorthand =>
        Value.Alternatives is [{ Shape: null, Path: { TypeCondition: null, Segments: [{ TypeCondition: null } segment] } }] && segment.Field == Name;

    public override string ToString() => IsShorthand ? Value.ToString() : $"{Name}: {Value}";
}

/// <summary>A list: every item of the list at the position becomes the position to which the item's map is relative.</summary>
/// <param name="Item">The map of one item; null when the items are lists themselves.</param>
/// <param name="Inner">The inner list when lists are nested.</param>
public sealed record SelectedList(FieldSelectionMap? Item, SelectedList? Inner) : SelectedShape
{
    public override string ToString() => $"[{Item?.ToString() ?? Inner?.ToString()}]";

    internal override FieldSelectionSet ToSelectionSet() => Item?.ToSelectionSet() ?? Inner!.ToSelectionSet();
}
