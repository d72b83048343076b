using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.Changes;

/// <summary>Compares the fields of an object or interface type.</summary>
internal static class FieldComparer
{
    public static IEnumerable<SchemaChange> Compare(ComplexType old, ComplexType now)
    {
        foreach (var field in old.Fields)
        {
            var coordinate = $"{old.Name}.{field.Name}";
            if (now.Fields.Find(field.Name) is not { } found)
            {
                yield return new SchemaChange(ChangeImpact.Breaking, "FIELD_REMOVED", coordinate, "The field is gone.");
                continue;
            }

            if (field.Type != found.Type)
            {
                yield return Answers(field.Type, found.Type)
                    ? new SchemaChange(ChangeImpact.Safe, "FIELD_TYPE_NARROWED", coordinate, $"The type is '{found.Type}' instead of '{field.Type}'; clients need not care.")
                    : new SchemaChange(ChangeImpact.Breaking, "FIELD_TYPE_CHANGED", coordinate, $"The type is '{found.Type}' instead of '{field.Type}'.");
            }

            foreach (var change in Wording.Deprecation("FIELD", "field", coordinate, field.DeprecationReason, found.DeprecationReason)
                .Concat(Wording.Compare(coordinate, field, found))
                .Concat(InputComparer.Compare("ARGUMENT", field.Arguments, found.Arguments, name => $"{coordinate}({name}:)")))
            {
                yield return change;
            }
        }

        foreach (var field in now.Fields.Where(field => !old.Fields.Contains(field.Name)))
        {
            yield return new SchemaChange(ChangeImpact.Safe, "FIELD_ADDED", $"{old.Name}.{field.Name}", "The field is new.");
        }
    }

    // A client that reads the old type can read the new one: it may promise more, never less.
    private static bool Answers(TypeReference old, TypeReference now) => (old, now) switch
    {
        (NonNullTypeReference was, NonNullTypeReference becomes) => Answers(was.Inner, becomes.Inner),
        (NonNullTypeReference, _) => false,
        (_, NonNullTypeReference becomes) => Answers(old, becomes.Inner),
        (ListTypeReference was, ListTypeReference becomes) => Answers(was.Inner, becomes.Inner),
        _ => old == now,
    };
}
