using System.Globalization;
using System.Text.Json;

namespace ErpSystem.Local.Servers.Sidecars.Delivery;

/// <summary>The envelope that the app gets: the bytes, and what the sidecar itself needs of them.</summary>
internal sealed record ReceivedEnvelope(byte[] Bytes, string? Id, string? Type, string? TraceParent, string? TraceState, DateTimeOffset? Expiration)
{
    /// <summary>Reads the bytes of a message; null when they are no envelope.</summary>
    public static ReceivedEnvelope? Read(byte[] bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            var root = document.RootElement;
            return root.ValueKind != JsonValueKind.Object
                ? null
                : new ReceivedEnvelope(
                    bytes,
                    Text(root, "id"),
                    Text(root, "type"),
                    Text(root, "traceparent") ?? Text(root, "traceid"),
                    Text(root, "tracestate"),
                    DateTimeOffset.TryParse(Text(root, "expiration"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var end) ? end : null);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Wraps a raw payload: the app gets an envelope that is new at every delivery.</summary>
    public static ReceivedEnvelope OfRaw(byte[] payload, string pubsub, string topic)
    {
        var id = Guid.NewGuid().ToString();
        var envelope = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["data_base64"] = Convert.ToBase64String(payload),
            ["datacontenttype"] = "application/octet-stream",
            ["id"] = id,
            ["pubsubname"] = pubsub,
            ["source"] = "Dapr",
            ["specversion"] = "1.0",
            ["topic"] = topic,
            ["type"] = "com.dapr.event.sent",
        };
        return new ReceivedEnvelope(JsonSerializer.SerializeToUtf8Bytes(envelope), id, envelope["type"], null, null, null);
    }

    private static string? Text(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
}
