using System.Text.Json;

namespace ErpSystem.Gateway.Transport.WebSockets;

/// <summary>The headers that hold for a connection: those of the request that opened it, and those in <c>connection_init</c>, which browsers can set.</summary>
internal static class InitHeaders
{
    /// <summary>Both together; null when the payload is no object.</summary>
    public static IHeaderDictionary? Join(IHeaderDictionary opened, ReadOnlyMemory<byte> payload)
    {
        if (payload.IsEmpty)
        {
            return opened;
        }

        using var document = JsonDocument.Parse(payload);
        if (document.RootElement.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null))
        {
            return null;
        }

        var joined = new HeaderDictionary();
        foreach (var (name, value) in opened)
        {
            joined[name] = value;
        }

        foreach (var member in document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement.EnumerateObject() : default)
        {
            // A line end would begin a header of its own at the sources.
            if (member.Value.ValueKind == JsonValueKind.String && member.Value.GetString()!.AsSpan().IndexOfAny('\r', '\n', '\0') < 0)
            {
                joined[member.Name] = member.Value.GetString();
            }
        }

        return joined;
    }
}
