using System.Collections.Immutable;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.Changes;

/// <summary>Finds what a new client schema changes of an old one.</summary>
public static class SchemaComparer
{
    /// <summary>All changes: the most harmful first, then by coordinate.</summary>
    public static ImmutableArray<SchemaChange> Compare(SchemaDefinition old, SchemaDefinition now)
    {
        var changes = new List<SchemaChange>();
        foreach (var type in old.Types)
        {
            if (now.Find(type.Name) is not { } found)
            {
                changes.Add(new SchemaChange(ChangeImpact.Breaking, "TYPE_REMOVED", type.Name, "The type is gone."));
            }
            else if (found.Kind != type.Kind)
            {
                changes.Add(new SchemaChange(ChangeImpact.Breaking, "TYPE_KIND_CHANGED", type.Name, $"The type is {found.Kind} instead of {type.Kind}."));
            }
            else
            {
                changes.AddRange(Compare(type, found));
            }
        }

        changes.AddRange(now.Types.Where(type => old.Find(type.Name) is null).Select(type => new SchemaChange(ChangeImpact.Safe, "TYPE_ADDED", type.Name, "The type is new.")));
        return [.. changes.OrderBy(change => change.Impact).ThenBy(change => change.Coordinate, StringComparer.Ordinal).ThenBy(change => change.Code, StringComparer.Ordinal)];
    }

    private static IEnumerable<SchemaChange> Compare(NamedType old, NamedType now) => (old, now) switch
    {
        (ComplexType was, ComplexType becomes) => Names(old.Name, "INTERFACE", "interface", was.Interfaces, becomes.Interfaces).Concat(FieldComparer.Compare(was, becomes)),
        (UnionType was, UnionType becomes) => Names(old.Name, "UNION_MEMBER", "member", was.Members, becomes.Members),
        (EnumType was, EnumType becomes) => Values(was, becomes),
        (InputObjectType was, InputObjectType becomes) => InputComparer.Compare("INPUT_FIELD", was.Fields, becomes.Fields, name => $"{old.Name}.{name}"),
        _ => [],
    };

    private static IEnumerable<SchemaChange> Names(string type, string code, string what, ImmutableArray<string> old, ImmutableArray<string> now) =>
        old.Except(now).Select(name => new SchemaChange(ChangeImpact.Breaking, $"{code}_REMOVED", type, $"The {what} '{name}' is gone."))
            .Concat(now.Except(old).Select(name => new SchemaChange(ChangeImpact.Dangerous, $"{code}_ADDED", type, $"The {what} '{name}' is new.")));

    private static IEnumerable<SchemaChange> Values(EnumType old, EnumType now) =>
        old.Values.Where(value => !now.Values.Contains(value.Name)).Select(value => new SchemaChange(ChangeImpact.Breaking, "ENUM_VALUE_REMOVED", $"{old.Name}.{value.Name}", "The value is gone."))
            .Concat(now.Values.Where(value => !old.Values.Contains(value.Name))
                .Select(value => new SchemaChange(ChangeImpact.Dangerous, "ENUM_VALUE_ADDED", $"{old.Name}.{value.Name}", "The value is new; clients may meet it.")))
            .Concat(now.Values.Where(value => value.DeprecationReason is not null && old.Values.Find(value.Name) is { DeprecationReason: null })
                .Select(value => new SchemaChange(ChangeImpact.Safe, "ENUM_VALUE_DEPRECATED", $"{old.Name}.{value.Name}", $"The value is deprecated: {value.DeprecationReason}")));
}
