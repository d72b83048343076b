using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.Changes;

/// <summary>Changes that people read and no client notices: descriptions and deprecations.</summary>
internal static class Wording
{
    public static IEnumerable<SchemaChange> Compare(string coordinate, SchemaMember old, SchemaMember now) =>
        old.Description == now.Description ? [] : [new SchemaChange(ChangeImpact.Safe, "DESCRIPTION_CHANGED", coordinate, "The description has changed.")];

    public static IEnumerable<SchemaChange> Deprecation(string code, string what, string coordinate, string? old, string? now) => (old, now) switch
    {
        (null, { } reason) => [new SchemaChange(ChangeImpact.Safe, $"{code}_DEPRECATED", coordinate, $"The {what} is deprecated: {reason}")],
        ({ }, null) => [new SchemaChange(ChangeImpact.Safe, $"{code}_DEPRECATION_REMOVED", coordinate, $"The {what} is no longer deprecated.")],
        _ when old != now => [new SchemaChange(ChangeImpact.Safe, $"{code}_DEPRECATION_CHANGED", coordinate, $"The {what} is deprecated for another reason: {now}")],
        _ => [],
    };
}
