namespace ErpSystem.Gateway.Federations.Model;

/// <summary>All types of a made-up federation.</summary>
internal sealed class WorldModel(int seed)
{
    public const string Enum = "enum Color { RED GREEN BLUE }";

    public const string Input = "input In { n: Int = 1 names: [String!] inner: In color: Color }";

    public int Seed { get; } = seed;

    public List<SourceModel> Sources { get; } = [];

    public List<TypeModel> Types { get; } = [];

    public TypeModel Query { get; } = new("Query", Shape.Value);

    public TypeModel Mutation { get; } = new("Mutation", Shape.Value);

    /// <summary>The input types that carry objects into fields with requirements, as SDL by source.</summary>
    public List<(SourceModel Source, string Sdl)> RequirementInputs { get; } = [];

    public TypeModel? Find(string name) => name == "Query" ? Query : name == "Mutation" ? Mutation : Types.Find(type => type.Name == name);

    /// <summary>The object types that all sources of a field agree on.</summary>
    public IReadOnlyList<TypeModel> Possible(FieldModel field)
    {
        var type = Find(field.Type.Name)!;
        var sets = field.Sources.Select(type.MembersIn).ToList();
        return sets.Count == 0 ? [.. type.MembersIn(Sources[0])] : [.. sets.Aggregate((one, other) => one.Intersect(other))];
    }
}
