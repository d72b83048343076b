using System.Collections.Frozen;
using System.Collections.Immutable;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Planning.Plan;

/// <summary>What the client gets for an object: the merged selection set at one place of the operation.</summary>
public sealed class ObjectShape
{
    /// <summary>The fields in the client's order.</summary>
    public required ImmutableArray<FieldShape> Fields { get; init; }

    /// <summary>The object type, when only one is possible here; the abstract type where nothing in the response depends on which one it is.</summary>
    public string? TypeName { get; init; }

    /// <summary>Where the run-time type's name stands; given when <see cref="TypeName"/> is null.</summary>
    public TypeNameSource? TypeNameSource { get; init; }

    /// <summary>The object types that the composite schema allows here; a source that names another one has made an error.</summary>
    public FrozenSet<string> PossibleTypes { get; init; } = FrozenSet<string>.Empty;

    /// <summary>The inaccessible object types that sources may return here: clients see null in their place.</summary>
    public FrozenSet<string> HiddenTypes { get; init; } = FrozenSet<string>.Empty;
}

/// <summary>What answers a field of the response.</summary>
public enum FieldOrigin
{
    /// <summary>The value under <see cref="FieldShape.Key"/> in the object of part <see cref="FieldShape.Part"/>.</summary>
    Source,

    /// <summary>The name of the object's type (<c>__typename</c>).</summary>
    TypeName,

    /// <summary>The gateway's own schema (<c>__schema</c>, <c>__type</c>).</summary>
    Introspection,
}

/// <summary>A field of the client's response.</summary>
public sealed class FieldShape
{
    /// <summary>The key in the response.</summary>
    public required string ResponseName { get; init; }

    public FieldOrigin Origin { get; init; }

    /// <summary>The part whose object holds the value.</summary>
    public int Part { get; init; } = -1;

    /// <summary>The key in that object.</summary>
    public string Key { get; init; } = "";

    public required OutputShape Type { get; init; }

    /// <summary>The field's own selection; null for leaves.</summary>
    public ObjectShape? Object { get; init; }

    /// <summary>The run-time types of the parent for which this field is selected; empty for all.</summary>
    public ImmutableArray<string> OnTypes { get; init; } = [];

    public Conditions Conditions { get; init; } = Conditions.Always;

    /// <summary>The schema coordinate, for example <c>SalesOrder.customer</c>; used in messages.</summary>
    public required string Coordinate { get; init; }

    /// <summary>The introspection field with fragments inlined, when <see cref="Origin"/> says so.</summary>
    public GraphQLField? Introspection { get; init; }
}

/// <summary>How a value is completed: nullability and lists by the composite schema, and what a leaf may be.</summary>
public sealed record OutputShape
{
    public required bool NonNull { get; init; }

    /// <summary>The items' shape when this is a list.</summary>
    public OutputShape? Element { get; init; }

    public LeafKind Leaf { get; init; }

    /// <summary>The accessible values when the leaf is an enum.</summary>
    public FrozenSet<string>? EnumValues { get; init; }
}

/// <summary>What JSON a leaf value may be.</summary>
public enum LeafKind
{
    /// <summary>No leaf: an object.</summary>
    None,
    Int,
    Float,
    String,
    Boolean,
    Id,
    Enum,

    /// <summary>A custom scalar: any JSON.</summary>
    Custom,
}
