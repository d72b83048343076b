using System.Collections.Frozen;
using System.Collections.Immutable;
using ErpSystem.Gateway.Composition.Merging;
using ErpSystem.Gateway.Composition.Sources;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.Nodes;

/// <summary>
/// The object types that the composite schema puts under <c>Node</c>: those that a source puts there, and all with a visible <c>id: ID!</c> by which
/// a lookup finds them that clients may use. A lookup that is hidden from clients alone opens no type to them; Apollo's keys do, they are never shown.
/// </summary>
internal sealed class NodeTypes
{
    /// <summary>A composition without global object identification.</summary>
    public static readonly NodeTypes None = new();

    private const string Documentation = "An object that is found by its global id.";

    private readonly SourceSet? sources;
    private readonly ImmutableDictionary<string, ImmutableArray<SourceSchema>> foundBy = ImmutableDictionary<string, ImmutableArray<SourceSchema>>.Empty;
    private readonly FrozenSet<string> names = FrozenSet<string>.Empty;

    private NodeTypes()
    {
    }

    public NodeTypes(SourceSet sources)
    {
        this.sources = sources;
        foundBy = sources.All
            .SelectMany(source => source.Lookups.Where(IsById).SelectMany(lookup => source.Definition.PossibleTypes(lookup.EntityType)).Distinct().Select(type => (Type: type, Source: source)))
            .GroupBy(pair => pair.Type, pair => pair.Source, StringComparer.Ordinal)
            .Where(group => HasGlobalId(group.Key))
            .ToImmutableDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
        var open = sources.All.SelectMany(source => source.Lookups.Where(lookup => IsById(lookup) && (source.IsApollo || !lookup.IsInternal)).SelectMany(lookup => source.Definition.PossibleTypes(lookup.EntityType)));
        names = Declared().Concat(open.Where(foundBy.ContainsKey)).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>True when the composition asks for it and any object can be found.</summary>
    public bool Any => names.Count > 0;

    public FrozenSet<string> Names => names;

    /// <summary>The sources that find an object of the type by its id alone; empty when none does.</summary>
    public ImmutableArray<SourceSchema> SourcesOf(string type) => foundBy.GetValueOrDefault(type, []);

    /// <summary>The memberships of a type, that in <c>Node</c> added where it is the gateway's doing.</summary>
    public ImmutableArray<Membership> Complete(string type, ImmutableArray<Membership> declared) =>
        names.Contains(type) && !declared.Any(membership => membership.TypeName == NodeIdentification.Interface)
            ? declared.Add(new Membership(NodeIdentification.Interface, []))
            : declared;

    /// <summary>The fields of a type, <c>node</c> and <c>nodes</c> added to those of Query.</summary>
    public MemberCollection<MergedField> Complete(string type, MemberCollection<MergedField> merged) => !Any || type != nameof(OperationRoot.Query) ? merged : new(
    [
        .. merged,
        Field(NodeIdentification.Field, "Node", "id", "ID!", "The object of this id; null when there is none."),
        Field(NodeIdentification.ListField, "[Node]!", "ids", "[ID!]!", "The objects of these ids, in their order; null for each that does not exist."),
    ]);

    /// <summary>The interface, where no source has one.</summary>
    public IEnumerable<MergedType> Missing(IEnumerable<MergedType> merged) => !Any || merged.Any(type => type.Name == NodeIdentification.Interface) ? [] :
    [
        new MergedType
        {
            Name = NodeIdentification.Interface,
            Kind = TypeKind.Interface,
            Description = Documentation,
            Parts = [],
            Fields = new([new MergedField { Name = NodeIdentification.KeyField, Type = new NonNullTypeReference(TypeReference.Named("ID")), Parts = [], IsGatewayField = true }]),
        },
    ];

    private static MergedField Field(string name, string type, string argument, string argumentType, string description) => new()
    {
        Name = name,
        Description = description,
        Type = Parse(type),
        Arguments = new([new MergedInput { Name = argument, Type = Parse(argumentType), Parts = [] }]),
        Parts = [],
        IsGatewayField = true,
    };

    private static TypeReference Parse(string text) =>
        text.EndsWith('!') ? new NonNullTypeReference(Parse(text[..^1]))
        : text.StartsWith('[') ? new ListTypeReference(Parse(text[1..^1]))
        : TypeReference.Named(text);

    private static bool IsById(Lookup lookup) => lookup.Arguments is [var key] && key.Map.ToString() == NodeIdentification.KeyField;

    private IEnumerable<string> Declared() => sources!.All
        .Where(source => source.Definition.Find(NodeIdentification.Interface) is InterfaceType type && !SourceSchema.IsInternal(type))
        .SelectMany(source => source.Definition.PossibleTypes(NodeIdentification.Interface))
        .Where(IsVisible);

    private bool IsVisible(string type) => Parts(type).ToList() is { Count: > 0 } parts && parts.TrueForAll(part => !part.Has(WellKnown.Inaccessible));

    private bool HasGlobalId(string type) => IsVisible(type)
        && Parts(type).SelectMany(part => part.Fields).Where(field => field.Name == NodeIdentification.KeyField && !field.Has(WellKnown.Internal)).ToList() is { Count: > 0 } ids
        && ids.TrueForAll(id => id.Type.ToString() == "ID!" && id.Arguments.Count == 0 && !id.Has(WellKnown.Inaccessible));

    private IEnumerable<ObjectType> Parts(string type) => sources!.All.Select(source => source.Definition.Find(type)).OfType<ObjectType>().Where(part => !SourceSchema.IsInternal(part));
}
