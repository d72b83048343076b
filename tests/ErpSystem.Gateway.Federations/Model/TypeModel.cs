namespace ErpSystem.Gateway.Federations.Model;

internal enum Shape
{
    Entity,
    Value,
    Interface,
    Union,
}

/// <summary>A composite type of the one schema over everything.</summary>
internal sealed class TypeModel(string name, Shape shape)
{
    public string Name { get; } = name;

    public Shape Shape { get; } = shape;

    public List<FieldModel> Fields { get; } = [];

    /// <summary>The object types of an interface or union.</summary>
    public List<TypeModel> Members { get; } = [];

    /// <summary>For an entity: the keys by which each source that defines it knows it.</summary>
    public Dictionary<SourceModel, List<KeyModel>> Keys { get; } = [];

    /// <summary>The sources that define the type.</summary>
    public List<SourceModel> Sources { get; } = [];

    /// <summary>The sources that can look an entity up by each of their keys.</summary>
    public HashSet<SourceModel> Resolvable { get; } = [];

    /// <summary>Sources that know an interface as one object type.</summary>
    public HashSet<SourceModel> StandIns { get; } = [];

    public bool IsAbstract => Shape is Shape.Interface or Shape.Union;

    public FieldModel? Find(string field) => Fields.Find(candidate => candidate.Name == field);

    /// <summary>The object types that a field of this type may have in a source.</summary>
    public IEnumerable<TypeModel> MembersIn(SourceModel source) =>
        !IsAbstract ? [this] : StandIns.Contains(source) ? Members : Members.Where(member => member.Sources.Contains(source));

    /// <summary>The fields that an interface has in a source: those that all its types have there.</summary>
    public IEnumerable<FieldModel> FieldsIn(SourceModel source)
    {
        var members = MembersIn(source).ToList();
        return Fields.Where(field => members.TrueForAll(member => member.Find(field.Name) is { Requirements.Count: 0, TakenFrom: null } own && own.Has(source)));
    }
}
