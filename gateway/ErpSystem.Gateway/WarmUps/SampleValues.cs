using System.Text.Json.Nodes;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.WarmUps;

/// <summary>JSON values that fit an input type: no more than the type demands.</summary>
internal static class SampleValues
{
    private const int MaxDepth = 5;

    /// <summary>A value of a non-null type; false when none is found, as for an input type that demands itself.</summary>
    public static bool TryMake(SchemaDefinition schema, TypeReference type, out JsonNode value) => TryMake(schema, type, 0, out value);

    private static bool TryMake(SchemaDefinition schema, TypeReference type, int depth, out JsonNode value)
    {
        value = JsonValue.Create("1");
        if (type.Element is { } element)
        {
            var made = TryMake(schema, element, depth, out var item);
            value = new JsonArray(item);
            return made;
        }

        switch (schema.Resolve(type))
        {
            case ScalarType scalar:
                value = scalar.Name switch
                {
                    "Int" => JsonValue.Create(1),
                    "Float" => JsonValue.Create(1.5),
                    "Boolean" => JsonValue.Create(true),
                    _ => value,
                };
                return true;
            case EnumType { Values.Count: > 0 } choices:
                value = JsonValue.Create(choices.Values[0].Name);
                return true;
            case InputObjectType input when depth < MaxDepth:
                return TryMakeObject(schema, input, depth, out value);
            default:
                return false;
        }
    }

    private static bool TryMakeObject(SchemaDefinition schema, InputObjectType input, int depth, out JsonNode value)
    {
        var made = new JsonObject();
        value = made;
        foreach (var field in input.Fields)
        {
            if (!field.IsRequired && !(input.IsOneOf && made.Count == 0))
            {
                continue;
            }

            if (!TryMake(schema, field.Type, depth + 1, out var inner))
            {
                return false;
            }

            made[field.Name] = inner;
        }

        return true;
    }
}
