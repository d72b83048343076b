using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using ErpSystem.Gateway.Pipeline;
using ErpSystem.Gateway.Schema.Validation;

namespace ErpSystem.Gateway.Transport.Http;

/// <summary>Sends an outcome with the status that its media type asks for.</summary>
// Hot path.
internal static class ResponseSender
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task SendAsync(HttpContext context, RequestOutcome outcome, ResponseMediaType type)
    {
        var response = context.Response;
        response.ContentType = MediaTypeNegotiation.HeaderOf(type);
        response.StatusCode = StatusOf(outcome, type);
        RequestedHeaders.Answer(context, outcome.SupergraphVersion);
        if (outcome is { Result: { } result, Price: null, EventCursor: null })
        {
            response.ContentLength = result.Json.Length;
            await response.BodyWriter.WriteAsync(result.Json, context.RequestAborted);
            return;
        }

        if (outcome.Result is null)
        {
            DescribeRefusal(response, outcome);
        }

        var body = new ArrayBufferWriter<byte>();
        Write(body, outcome);
        response.ContentLength = body.WrittenCount;
        await response.BodyWriter.WriteAsync(body.WrittenMemory, context.RequestAborted);
    }

    /// <summary>Sends the outcomes of a list of requests as a list, with 200: each tells for itself how it ended.</summary>
    public static async Task SendAsync(HttpContext context, IReadOnlyList<RequestOutcome> outcomes, ResponseMediaType type)
    {
        var response = context.Response;
        response.ContentType = MediaTypeNegotiation.HeaderOf(type);
        response.StatusCode = StatusCodes.Status200OK;
        RequestedHeaders.Answer(context, outcomes[0].SupergraphVersion);
        for (var i = 0; i < outcomes.Count; i++)
        {
            response.BodyWriter.Write(i == 0 ? "["u8 : ","u8);
            Write(response.BodyWriter, outcomes[i]);
        }

        response.BodyWriter.Write("]"u8);
        await response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    // A legacy client takes any status but 200 for a failure of the transport.
    private static int StatusOf(RequestOutcome outcome, ResponseMediaType type) =>
        type == ResponseMediaType.Json && !outcome.IsMalformed && outcome.Status < StatusCodes.Status500InternalServerError
            ? StatusCodes.Status200OK
            : outcome.Status;

    private static void DescribeRefusal(HttpResponse response, RequestOutcome outcome)
    {
        // A refusal is about this moment: the same document may be stored, or the gateway be free, a second later.
        response.Headers.CacheControl = "no-store";
        if (outcome.Allow is { } allow)
        {
            response.Headers.Allow = allow;
        }

        if (outcome.Status == StatusCodes.Status503ServiceUnavailable)
        {
            response.Headers.RetryAfter = "1";
        }
    }

    /// <summary>Writes the response of an outcome.</summary>
    public static void Write(IBufferWriter<byte> output, RequestOutcome outcome)
    {
        if (outcome.Result is { } result)
        {
            var isExtended = outcome.Price is not null || outcome.EventCursor is not null;
            output.Write(isExtended ? result.Json.Span[..^1] : result.Json.Span);
            if (isExtended)
            {
                output.Write(",\"extensions\":"u8);
                using var writer = new Utf8JsonWriter(output, Options);
                WriteExtensions(writer, outcome);
                writer.Flush();
                output.Write("}"u8);
            }

            return;
        }

        using var json = new Utf8JsonWriter(output, Options);
        json.WriteStartObject();
        if (outcome.Errors.IsEmpty)
        {
            json.WriteNull("data"u8);
        }
        else
        {
            json.WriteStartArray("errors"u8);
            foreach (var error in outcome.Errors)
            {
                Write(json, error);
            }

            json.WriteEndArray();
        }

        if (outcome.Price is not null)
        {
            json.WritePropertyName("extensions"u8);
            WriteExtensions(json, outcome);
        }

        json.WriteEndObject();
    }

    private static void WriteExtensions(Utf8JsonWriter writer, RequestOutcome outcome)
    {
        writer.WriteStartObject();
        if (outcome.EventCursor is { } cursor)
        {
            writer.WriteString("eventCursor"u8, cursor);
        }

        if (outcome.Price is { } price)
        {
            writer.WriteStartObject("cost"u8);
            writer.WriteNumber("price"u8, price.Price);
            if (price.Limit is { } limit)
            {
                writer.WriteNumber("limit"u8, limit);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter writer, GraphQLError error)
    {
        writer.WriteStartObject();
        writer.WriteString("message"u8, error.Message);
        if (error.Locations.Length > 0)
        {
            writer.WriteStartArray("locations"u8);
            foreach (var location in error.Locations)
            {
                writer.WriteStartObject();
                writer.WriteNumber("line"u8, location.Line);
                writer.WriteNumber("column"u8, location.Column);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        writer.WriteStartObject("extensions"u8);
        writer.WriteString("code"u8, error.Code);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
