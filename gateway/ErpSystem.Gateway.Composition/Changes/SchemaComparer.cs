using System.Collections.Immutable;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.Changes;

/// <summary>Finds what a new client schema changes of an old one.</summary>
public static class SchemaComparer
{
    /// <summary>All changes: the most harmful first, then by coordinate.</summary>
    public static ImmutableArray<SchemaChange> Compare(SchemaDefinition old, SchemaDefinition now) =>
    [
        .. Roots(old, now).Concat(Types(old, now)).Concat(DirectiveComparer.Compare(old.DirectiveDefinitions, now.DirectiveDefinitions))
            .OrderBy(change => change.Impact)
            .ThenBy(change => change.Coordinate, StringComparer.Ordinal)
            .ThenBy(change => change.Code, StringComparer.Ordinal)
            .ThenBy(change => change.Message, StringComparer.Ordinal),
    ];

    private static IEnumerable<SchemaChange> Roots(SchemaDefinition old, SchemaDefinition now) =>
        from root in new[] { ("query", old.QueryTypeName, now.QueryTypeName), ("mutation", old.MutationTypeName, now.MutationTypeName), ("subscription", old.SubscriptionTypeName, now.SubscriptionTypeName) }
        let change = root switch
        {
            // Where the type is gone or new with it, that says it.
            (_, { } was, null) when now.Find(was) is null => null,
            (_, null, { } becomes) when old.Find(becomes) is null => null,
            (var kind, { } was, null) => new SchemaChange(ChangeImpact.Breaking, "ROOT_TYPE_REMOVED", was, $"There are no {kind} operations any more."),
            (var kind, { } was, { } becomes) when was != becomes => new SchemaChange(ChangeImpact.Safe, "ROOT_TYPE_RENAMED", becomes, $"The {kind} type is called '{becomes}' instead of '{was}'."),
            (var kind, null, { } becomes) => new SchemaChange(ChangeImpact.Safe, "ROOT_TYPE_ADDED", becomes, $"There are {kind} operations."),
            _ => null,
        }
        where change is not null
        select change;

    private static IEnumerable<SchemaChange> Types(SchemaDefinition old, SchemaDefinition now)
    {
        foreach (var type in old.Types)
        {
            if (now.Find(type.Name) is not { } found)
            {
                yield return new SchemaChange(ChangeImpact.Breaking, "TYPE_REMOVED", type.Name, "The type is gone.");
            }
            else if (found.Kind != type.Kind)
            {
                yield return new SchemaChange(ChangeImpact.Breaking, "TYPE_KIND_CHANGED", type.Name, $"The type is {found.Kind} instead of {type.Kind}.");
            }
            else
            {
                foreach (var change in Compare(type, found).Concat(Wording.Compare(type.Name, type, found)))
                {
                    yield return change;
                }
            }
        }

        foreach (var type in now.Types.Where(type => old.Find(type.Name) is null))
        {
            yield return new SchemaChange(ChangeImpact.Safe, "TYPE_ADDED", type.Name, "The type is new.");
        }
    }

    private static IEnumerable<SchemaChange> Compare(NamedType old, NamedType now) => (old, now) switch
    {
        (ComplexType was, ComplexType becomes) => Names(old.Name, "INTERFACE", "interface", was.Interfaces, becomes.Interfaces).Concat(FieldComparer.Compare(was, becomes)),
        (UnionType was, UnionType becomes) => Names(old.Name, "UNION_MEMBER", "member", was.Members, becomes.Members),
        (EnumType was, EnumType becomes) => Values(was, becomes),
        (InputObjectType was, InputObjectType becomes) => InputComparer.Compare("INPUT_FIELD", was.Fields, becomes.Fields, name => $"{old.Name}.{name}").Concat(OneOf(was, becomes)),
        (ScalarType was, ScalarType becomes) when was.SpecifiedBy != becomes.SpecifiedBy =>
            [new SchemaChange(ChangeImpact.Dangerous, "SPECIFIED_BY_CHANGED", old.Name, $"The scalar is specified by {Quoted(becomes.SpecifiedBy)} instead of {Quoted(was.SpecifiedBy)}.")],
        _ => [],
    };

    private static IEnumerable<SchemaChange> OneOf(InputObjectType old, InputObjectType now) => (old.IsOneOf, now.IsOneOf) switch
    {
        (false, true) => [new SchemaChange(ChangeImpact.Breaking, "ONE_OF_ADDED", old.Name, "Exactly one field must be given now.")],
        (true, false) => [new SchemaChange(ChangeImpact.Safe, "ONE_OF_REMOVED", old.Name, "Any fields may be given now.")],
        _ => [],
    };

    private static IEnumerable<SchemaChange> Names(string type, string code, string what, ImmutableArray<string> old, ImmutableArray<string> now) =>
        old.Except(now).Select(name => new SchemaChange(ChangeImpact.Breaking, $"{code}_REMOVED", type, $"The {what} '{name}' is gone."))
            .Concat(now.Except(old).Select(name => new SchemaChange(ChangeImpact.Dangerous, $"{code}_ADDED", type, $"The {what} '{name}' is new.")));

    private static IEnumerable<SchemaChange> Values(EnumType old, EnumType now)
    {
        foreach (var value in old.Values)
        {
            var coordinate = $"{old.Name}.{value.Name}";
            if (now.Values.Find(value.Name) is not { } found)
            {
                yield return new SchemaChange(ChangeImpact.Breaking, "ENUM_VALUE_REMOVED", coordinate, "The value is gone.");
                continue;
            }

            foreach (var change in Wording.Compare(coordinate, value, found).Concat(Wording.Deprecation("ENUM_VALUE", "value", coordinate, value.DeprecationReason, found.DeprecationReason)))
            {
                yield return change;
            }
        }

        foreach (var value in now.Values.Where(value => !old.Values.Contains(value.Name)))
        {
            yield return new SchemaChange(ChangeImpact.Dangerous, "ENUM_VALUE_ADDED", $"{old.Name}.{value.Name}", "The value is new; clients may meet it.");
        }
    }

    private static string Quoted(string? text) => text is null ? "nothing" : $"'{text}'";
}
