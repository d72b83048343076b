using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Schema.Validation.Merging;

/// <summary>Whether values of two types have the same form in a response: lists, nullability and leaf type; objects all have the same.</summary>
internal static class FieldShape
{
    public static bool Differ(TypeLookup types, TypeReference one, TypeReference other) => (one, other) switch
    {
        (ListTypeReference left, ListTypeReference right) => Differ(types, left.Inner, right.Inner),
        (ListTypeReference, _) or (_, ListTypeReference) => true,
        (NonNullTypeReference left, NonNullTypeReference right) => Differ(types, left.Inner, right.Inner),
        (NonNullTypeReference, _) or (_, NonNullTypeReference) => true,
        _ => one.Name != other.Name && (types.Resolve(one) is { IsLeaf: true } || types.Resolve(other) is { IsLeaf: true }),
    };

    public static string Reason(TypeReference one, TypeReference other) => $"they return conflicting types \"{one}\" and \"{other}\"";

    /// <summary>Why two fields that meet are not the same field.</summary>
    public static string Reason(FieldEntry one, FieldEntry other) =>
        one.Name == other.Name ? "they have differing arguments" : $"\"{one.Name}\" and \"{other.Name}\" are different fields";
}
