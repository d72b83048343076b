using System.Collections.Immutable;
using ErpSystem.Gateway.Planning.Normalization;
using ErpSystem.Gateway.Schema.Availability;
using ErpSystem.Gateway.Schema.Syntax;

namespace ErpSystem.Gateway.Planning.Search;

/// <summary>A place of the response where objects stand, and who contributes to them.</summary>
internal sealed class Position(string staticType, ImmutableArray<string> types, Position? parent)
{
    private readonly List<Provider> providers = [];
    private readonly Dictionary<string, List<Placement>> placements = new(StringComparer.Ordinal);

    public string StaticType { get; } = staticType;

    /// <summary>The object types that can stand here, given the source that opened the place.</summary>
    public ImmutableArray<string> Types { get; } = types;

    public Position? Parent { get; } = parent;

    /// <summary>True when the source that opened the place may return objects that clients must not meet: then the type is read even where one is left.</summary>
    public bool HidesTypes { get; init; }

    /// <summary>The field of the parent that led here; null at the root.</summary>
    public Placement? Opening { get; set; }

    /// <summary>Who contributes objects, the one that opened the place first.</summary>
    public IReadOnlyList<Provider> Providers => providers;

    /// <summary>What answers each field of the client, for each of the object types.</summary>
    public Dictionary<OperationField, List<Placement>> Answers { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>The key under which the first provider names the object's type; null when only one type is possible.</summary>
    public SelectionField? TypeName { get; set; }

    /// <summary>Where an id led here: the lookups that say whether there is an object.</summary>
    public List<Witness> Witnesses { get; } = [];

    /// <summary>Grows with each provider here or above; what was computed from them is then out of date.</summary>
    public int Version => providers.Count + (Parent?.Version ?? 0);

    /// <summary>The reach of the sources at a version.</summary>
    public (int Version, int[] Waves)? Reach { get; set; }

    public void Add(Provider provider) => providers.Add(provider);

    public void Add(Placement placement)
    {
        if (!placements.TryGetValue(placement.Field.Name, out var named))
        {
            placements[placement.Field.Name] = named = [];
        }

        named.Add(placement);
    }

    /// <summary>All that was selected here under the name of one field, for clients and for keys.</summary>
    public IReadOnlyList<Placement> Placements(string field) => placements.TryGetValue(field, out var named) ? named : [];
}

/// <summary>A source whose object stands at a position.</summary>
/// <param name="Position">The position.</param>
/// <param name="Group">The group whose result holds the object.</param>
/// <param name="Node">What is selected on it.</param>
/// <param name="Types">The object types for which there is one.</param>
/// <param name="View">What the field above provides beyond what the source resolves.</param>
/// <param name="Above">The field of the same group that leads here; null where the group begins.</param>
internal sealed record Provider(Position Position, FetchGroup Group, SelectionNode Node, ImmutableArray<string> Types, FieldSelectionSet? View, SelectionField? Above)
{
    public AvailableSource Source => Group.Source;

    /// <summary>Takes its place at the position.</summary>
    public Provider Enter()
    {
        Position.Add(this);
        return this;
    }

    public bool IsEntry => Above is null;

    public bool Covers(ImmutableArray<string> types) => types.Length <= Types.Length && types.AreAmong(Types);
}

/// <summary>A field selected at a position.</summary>
/// <param name="Provider">Whose object holds it.</param>
/// <param name="Field">The selected field.</param>
/// <param name="Types">The object types for which it stands.</param>
/// <param name="Child">The place below; null for a leaf.</param>
internal sealed record Placement(Provider Provider, SelectionField Field, ImmutableArray<string> Types, Position? Child);
