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
        if (outcome.Result is { } result)
        {
            response.ContentLength = result.Json.Length;
            await response.BodyWriter.WriteAsync(result.Json, context.RequestAborted);
            return;
        }

        using (var writer = new Utf8JsonWriter(response.BodyWriter, Options))
        {
            WriteErrors(writer, outcome);
        }

        await response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    /// <summary>Sends the outcomes of a list of requests as a list, with 200: each tells for itself how it ended.</summary>
    public static async Task SendAsync(HttpContext context, IReadOnlyList<RequestOutcome> outcomes, ResponseMediaType type)
    {
        var response = context.Response;
        response.ContentType = MediaTypeNegotiation.HeaderOf(type);
        response.StatusCode = StatusCodes.Status200OK;
        for (var i = 0; i < outcomes.Count; i++)
        {
            response.BodyWriter.Write(i == 0 ? "["u8 : ","u8);
            if (outcomes[i].Result is { } result)
            {
                result.WriteTo(response.BodyWriter);
            }
            else
            {
                using var writer = new Utf8JsonWriter(response.BodyWriter, Options);
                WriteErrors(writer, outcomes[i]);
            }
        }

        response.BodyWriter.Write("]"u8);
        await response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    // A legacy client takes any status but 200 for a failure of the transport.
    private static int StatusOf(RequestOutcome outcome, ResponseMediaType type) =>
        type == ResponseMediaType.Json && !outcome.IsMalformed && outcome.Status < StatusCodes.Status500InternalServerError
            ? StatusCodes.Status200OK
            : outcome.Status;

    private static void WriteErrors(Utf8JsonWriter writer, RequestOutcome outcome)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("errors"u8);
        foreach (var error in outcome.Errors)
        {
            Write(writer, error);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, GraphQLError error)
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
