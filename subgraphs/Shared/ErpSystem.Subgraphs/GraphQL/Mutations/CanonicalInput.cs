using System.Buffers;
using System.Collections;
using System.Text.Json;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Subgraphs.GraphQL;

/// <summary>An input in one form: fields in order of their names, values as coerced, without the idempotency key.</summary>
internal static class CanonicalInput
{
    public static ReadOnlySpan<byte> Of(IDictionary<string, object?> input)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            Write(json, input.Where(pair => pair.Key != "idempotencyKey"));
        }

        return bytes.WrittenSpan;
    }

    private static void Write(Utf8JsonWriter json, IEnumerable<KeyValuePair<string, object?>> fields)
    {
        json.WriteStartObject();
        foreach (var (name, value) in fields.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            json.WritePropertyName(name);
            Write(json, value);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case IDictionary<string, object?> fields:
                Write(json, fields);
                break;
            case IEnumerable items and not string:
                json.WriteStartArray();
                foreach (var item in items)
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;
            default:
                JsonSerializer.Serialize(json, value, KitJson.Options);
                break;
        }
    }
}
