using ErpSystem.Gateway.Federations.Model;

namespace ErpSystem.Gateway.Federations.Execution;

/// <summary>An object: its type and its number, from which all its values follow.</summary>
internal sealed record Node(TypeModel Type, long Number)
{
    /// <summary>What was sent along when an Apollo source was asked for the object.</summary>
    public IReadOnlyDictionary<string, object?>? Representation { get; init; }

    /// <summary>The fields that the source provides at this place though it does not own them.</summary>
    public IReadOnlyList<FieldModel> Provided { get; init; } = [];
}
