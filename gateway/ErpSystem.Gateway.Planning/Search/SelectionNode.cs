using System.Collections.Immutable;
using ErpSystem.Gateway.Planning.Normalization;
using ErpSystem.Gateway.Planning.Plan;

namespace ErpSystem.Gateway.Planning.Search;

/// <summary>A selection set of a source's document, while it is being put together.</summary>
internal sealed class SelectionNode(string localType, KeyScope scope)
{
    /// <summary>The named type in the source.</summary>
    public string LocalType { get; } = localType;

    public KeyScope Scope { get; } = scope;

    public List<SelectionField> Fields { get; } = [];
}

/// <summary>A field of a source's document.</summary>
internal sealed class SelectionField
{
    public required FetchGroup Group { get; init; }

    /// <summary>The field around this one; null in the group's own selection.</summary>
    public SelectionField? Parent { get; init; }

    public required string Key { get; init; }

    public required string Name { get; init; }

    /// <summary>The client's arguments, or constant ones of a requirement.</summary>
    public string ArgumentsText { get; init; } = "";

    /// <summary>The client's variables in the arguments.</summary>
    public ImmutableArray<string> Variables { get; init; } = [];

    /// <summary>The arguments that are filled from other parts: name and index into the group's requirements.</summary>
    public ImmutableArray<(string Argument, int Requirement)> Required { get; init; } = [];

    /// <summary>True when the field needs values of other parts, be it as arguments or in an Apollo source's representation.</summary>
    public bool IsConditional { get; init; }

    /// <summary>The type conditions under which the field stands; empty when it stands for all objects of the node.</summary>
    public ImmutableArray<string> On { get; init; } = [];

    /// <summary>When the value is needed, counted from the root of the operation.</summary>
    public required Conditions Conditions { get; set; }

    /// <summary>True until a field of the client is answered by it.</summary>
    public bool IsHidden { get; set; }

    /// <summary>The place among its neighbours, so that a source's keys come in the client's order.</summary>
    public required int Order { get; set; }

    public SelectionNode? Child { get; init; }

    /// <summary>Makes sure that the value is there under these conditions too, and all on which it depends.</summary>
    public void NeedUnder(Conditions conditions)
    {
        for (var field = this; field is not null && !ConditionAlgebra.Implies(conditions, field.Conditions); field = field.Parent)
        {
            field.Conditions = ConditionAlgebra.Or(field.Conditions, conditions);
        }

        Group.NeedUnder(conditions);
    }
}

/// <summary>
/// The keys of one place in a source's response and the shape of their values. Selections for different object types share it, because the
/// specification asks that fields of one key have one shape even where they can never meet.
/// </summary>
internal sealed class KeyScope
{
    private readonly Dictionary<string, Claims> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KeyScope> children = new(StringComparer.Ordinal);

    /// <summary>
    /// Claims a key for a field on some object types: false when a value of another shape stands there, or another field for one of these types.
    /// </summary>
    public bool Claim(string key, string identity, string shape, ImmutableArray<string> types)
    {
        if (!byKey.TryGetValue(key, out var claims))
        {
            byKey[key] = claims = new Claims(shape, []);
        }
        else if (claims.Shape != shape || types.Any(type => claims.Identities.TryGetValue(type, out var other) && other != identity))
        {
            return false;
        }

        foreach (var type in types)
        {
            claims.Identities[type] = identity;
        }

        return true;
    }

    public KeyScope Below(string key)
    {
        if (!children.TryGetValue(key, out var scope))
        {
            children[key] = scope = new KeyScope();
        }

        return scope;
    }

    private sealed record Claims(string Shape, Dictionary<string, string> Identities);
}
