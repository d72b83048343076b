using System.Collections.Immutable;

namespace ErpSystem.Gateway.Planning.Plan;

/// <summary>How a JSON value for a source is made from data at a position: the executable form of a FieldSelectionMap or of a representation.</summary>
public abstract record ValueMap;

/// <summary>The value at the end of a path; null when something on the way is null.</summary>
public sealed record PathValue(ImmutableArray<PathStep> Steps) : ValueMap;

/// <summary>An object with these fields.</summary>
public sealed record ObjectValue(ImmutableArray<ObjectValueField> Fields) : ValueMap;

/// <summary>A field of an <see cref="ObjectValue"/>.</summary>
public sealed record ObjectValueField(string Name, ValueMap Value);

/// <summary>A list: the path leads to a list, each item of it is the position to which <paramref name="Item"/> is relative.</summary>
public sealed record ListValue(ImmutableArray<PathStep> Steps, ValueMap Item) : ValueMap;

/// <summary>An object that the path leads to becomes the position to which <paramref name="Inner"/> is relative.</summary>
public sealed record NestedValue(ImmutableArray<PathStep> Steps, ValueMap Inner) : ValueMap;

/// <summary>The value of the target at whose position it is asked, one for each of the part's targets.</summary>
public sealed record TargetValue(ImmutableArray<ValueMap> ByTarget) : ValueMap;

/// <summary>The first alternative that has a value.</summary>
public sealed record FirstValue(ImmutableArray<ValueMap> Alternatives) : ValueMap;

/// <summary>The inner value, where the object at the position is of one of these types. A field of an object that is for other types only is left out.</summary>
public sealed record TypedValue(ImmutableArray<string> Types, TypeNameSource TypeName, ValueMap Inner) : ValueMap;

/// <summary>JSON text that does not depend on data, for example a type name.</summary>
public sealed record ConstantValue(string Json) : ValueMap;
