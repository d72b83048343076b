using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Federations.Model;

/// <summary>A field of the one schema over everything, and which sources have it.</summary>
internal sealed class FieldModel(string name, TypeReference type)
{
    public string Name { get; } = name;

    public TypeReference Type { get; set; } = type;

    /// <summary>Arguments as they are written in a schema, each <c>name: Type = default</c>.</summary>
    public List<string> Arguments { get; } = [];

    /// <summary>The sources that answer it.</summary>
    public List<SourceModel> Sources { get; } = [];

    /// <summary>The sources that only mention it, for what they require or provide.</summary>
    public HashSet<SourceModel> External { get; } = [];

    /// <summary>Sources that promise more than the others: no null.</summary>
    public HashSet<SourceModel> Stricter { get; } = [];

    /// <summary>The source that the field was taken from by an override.</summary>
    public SourceModel? TakenFrom { get; set; }

    /// <summary>What the field's source needs of others to answer.</summary>
    public List<RequirementModel> Requirements { get; } = [];

    /// <summary>By source: the fields of the type below that are given along with this field.</summary>
    public Dictionary<SourceModel, List<FieldModel>> Provides { get; } = [];

    /// <summary>True for a part of a key: never null, its value tells the object.</summary>
    public bool IsKey { get; init; }

    /// <summary>For a lookup that clients may call: the key by which it finds.</summary>
    public KeyModel? Lookup { get; init; }

    public bool IsInaccessible { get; set; }

    public bool CanFail { get; set; }

    public bool CanBeNull { get; set; } = true;

    public bool Has(SourceModel source) => Sources.Contains(source);
}

/// <summary>A key: its field set, and its leaves as arguments of lookups.</summary>
internal sealed record KeyModel(string Name, string Fields, IReadOnlyList<KeyLeaf> Leaves);

/// <summary>A leaf of a key.</summary>
internal sealed record KeyLeaf(string Argument, string Path, string Type);

/// <summary>A value that a field's source must be given.</summary>
/// <param name="Argument">The argument that takes it in a composite source.</param>
/// <param name="Path">The fields to it, each with constant arguments or none.</param>
/// <param name="Items">For a list of objects: the fields of each that are taken.</param>
internal sealed record RequirementModel(string Argument, IReadOnlyList<(TypeModel On, FieldModel Field, string Arguments)> Path, IReadOnlyList<FieldModel> Items);
