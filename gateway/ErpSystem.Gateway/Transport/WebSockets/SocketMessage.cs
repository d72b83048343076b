using System.Text;
using System.Text.Json;

namespace ErpSystem.Gateway.Transport.WebSockets;

/// <summary>A message of graphql-transport-ws as a client sent it.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Id">The operation that it is about; null without one.</param>
/// <param name="Payload">The JSON of its payload; empty without one.</param>
internal sealed record SocketMessage(string Type, string? Id, ReadOnlyMemory<byte> Payload)
{
    public static readonly byte[] Ack = """{"type":"connection_ack"}"""u8.ToArray();
    public static readonly byte[] Ping = """{"type":"ping"}"""u8.ToArray();

    /// <summary>Reads a message; null when it is none.</summary>
    public static SocketMessage? TryRead(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 128 });
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String)
            {
                return null;
            }

            var hasId = root.TryGetProperty("id", out var id);
            if (hasId && (id.ValueKind != JsonValueKind.String || id.GetString()!.Length == 0))
            {
                return null;
            }

            var payload = root.TryGetProperty("payload", out var given) ? Encoding.UTF8.GetBytes(given.GetRawText()) : [];
            return new SocketMessage(type.GetString()!, hasId ? id.GetString() : null, payload);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    public static byte[] Pong(ReadOnlyMemory<byte> payload) =>
        payload.IsEmpty ? """{"type":"pong"}"""u8.ToArray() : [.. """{"type":"pong","payload":"""u8, .. payload.Span, (byte)'}'];

    /// <summary>The start of each response to an operation; the response and a brace follow.</summary>
    public static byte[] NextStart(string id) => Encoding.UTF8.GetBytes($"{{\"id\":{JsonSerializer.Serialize(id)},\"type\":\"next\",\"payload\":");

    public static byte[] Complete(string id) => Encoding.UTF8.GetBytes($"{{\"id\":{JsonSerializer.Serialize(id)},\"type\":\"complete\"}}");

    public static byte[] Error(string id, byte[] errors) => [.. Encoding.UTF8.GetBytes($"{{\"id\":{JsonSerializer.Serialize(id)},\"type\":\"error\",\"payload\":"), .. errors, (byte)'}'];
}
