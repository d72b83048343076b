using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using ErpSystem.Gateway.Schema.Validation;
using ErpSystem.Gateway.Subscriptions.Broadcasting;

namespace ErpSystem.Gateway.Subscriptions.Delivery;

/// <summary>A response to one event, encoded once for all subscribers of a group.</summary>
/// <param name="Json">The response.</param>
/// <param name="Topic">The topic of the event; empty for a response to no event.</param>
/// <param name="Place">The event's place; default for none.</param>
internal sealed record Payload(ReadOnlyMemory<byte> Json, string Topic = "", EntryId Place = default)
{
    /// <summary>The place as the id of a server-sent event; empty for none.</summary>
    public ReadOnlyMemory<byte> Cursor { get; } = Place == default ? default(ReadOnlyMemory<byte>) : Encoding.ASCII.GetBytes(Place.ToString());

    /// <summary>JSON without line ends, which stand between its tokens alone and would end an event's data too soon.</summary>
    public static byte[] OneLine(byte[] json)
    {
        json.AsSpan().Replace((byte)'\n', (byte)' ');
        json.AsSpan().Replace((byte)'\r', (byte)' ');
        return json;
    }

    /// <summary>A response without data.</summary>
    public static Payload Failed(GraphQLError error) => new(Encoding.UTF8.GetBytes($"{{\"data\":null,\"errors\":{Encoding.UTF8.GetString(ErrorsJson([error]))}}}"));

    /// <summary>Errors as a JSON list.</summary>
    public static byte[] ErrorsJson(ImmutableArray<GraphQLError> errors)
    {
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output))
        {
            json.WriteStartArray();
            foreach (var error in errors)
            {
                Transport.Http.ResponseSender.Write(json, error);
            }

            json.WriteEndArray();
        }

        return output.ToArray();
    }
}
