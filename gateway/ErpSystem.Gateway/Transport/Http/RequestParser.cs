using System.Text.Json;
using System.Text.Unicode;
using ErpSystem.Gateway.Pipeline;

namespace ErpSystem.Gateway.Transport.Http;

/// <summary>Turns a body into requests; what is wrong with one is said in words.</summary>
// Hot path.
internal static class RequestParser
{
    private static readonly JsonReaderOptions ReaderOptions = new() { MaxDepth = 128 };

    /// <summary>The requests of a body: one object, or a list of at most <paramref name="maxBatch"/>.</summary>
    public static ReadRequests Parse(ReadOnlyMemory<byte> body, int maxBatch)
    {
        // A byte order mark says nothing in UTF-8, and RFC 8259 lets a reader pass over it.
        body = body.Span.StartsWith("\uFEFF"u8) ? body[3..] : body;
        if (body.IsEmpty)
        {
            return ReadRequests.Refused(Bad("The request has no body."));
        }

        if (!Utf8.IsValid(body.Span))
        {
            return ReadRequests.Refused(Bad("The body is no valid UTF-8."));
        }

        try
        {
            var reader = new Utf8JsonReader(body.Span, ReaderOptions);
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartArray)
            {
                return ParseList(ref reader, body, maxBatch);
            }

            var (request, refusal) = ParseObject(ref reader, body);
            if (refusal is not null)
            {
                return ReadRequests.Refused(refusal);
            }

            ReadToEnd(ref reader);
            return ReadRequests.One(request!);
        }
        catch (JsonException error)
        {
            return ReadRequests.Refused(Bad($"The body is no JSON (line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1})."));
        }
        catch (InvalidOperationException)
        {
            return ReadRequests.Refused(Bad("The body holds text that is no valid Unicode."));
        }
    }

    /// <summary>Adds what the JSON of the extensions says; null when it is no object or null.</summary>
    public static GraphQLRequest? WithExtensions(ReadOnlySpan<byte> json, GraphQLRequest request)
    {
        try
        {
            var reader = new Utf8JsonReader(json, ReaderOptions);
            reader.Read();
            var isObject = reader.TokenType is JsonTokenType.StartObject or JsonTokenType.Null;
            (request, var refusal) = ReadExtensions(ref reader, request);
            ReadToEnd(ref reader);
            return isObject && refusal is null ? request : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>True for the JSON of an object and for null.</summary>
    public static bool IsObject(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json, ReaderOptions);
            reader.Read();
            var isObject = reader.TokenType is JsonTokenType.StartObject or JsonTokenType.Null;
            ReadToEnd(ref reader);
            return isObject;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static ReadRequests ParseList(ref Utf8JsonReader reader, ReadOnlyMemory<byte> body, int maxBatch)
    {
        if (maxBatch == 0)
        {
            return ReadRequests.Refused(RequestOutcome.Malformed(RequestErrorCodes.BatchingDisabled, "Several requests in one body are not accepted here."));
        }

        var requests = new List<GraphQLRequest>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (requests.Count == maxBatch)
            {
                return ReadRequests.Refused(RequestOutcome.Malformed(RequestErrorCodes.BatchLimit, $"A body may hold {maxBatch} requests at most."));
            }

            var (request, refusal) = ParseObject(ref reader, body);
            if (refusal is not null)
            {
                return ReadRequests.Refused(refusal);
            }

            requests.Add(request!);
        }

        ReadToEnd(ref reader);
        return requests.Count == 0 ? ReadRequests.Refused(Bad("The list of requests is empty.")) : new ReadRequests(requests, IsBatch: true, null, []);
    }

    private static (GraphQLRequest? Request, RequestOutcome? Refusal) ParseObject(ref Utf8JsonReader reader, ReadOnlyMemory<byte> body)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return (null, Bad("A request must be a JSON object."));
        }

        var request = new GraphQLRequest();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            (request, var refusal) = ParseMember(ref reader, body, request);
            if (refusal is not null)
            {
                return (null, refusal);
            }
        }

        return (request, null);
    }

    private static (GraphQLRequest Request, RequestOutcome? Refusal) ParseMember(ref Utf8JsonReader reader, ReadOnlyMemory<byte> body, GraphQLRequest request)
    {
        if (reader.ValueTextEquals("query"u8))
        {
            return ReadText(ref reader, out var query) ? (request with { Query = query }, null) : (request, MustBe("query", "a string"));
        }

        if (reader.ValueTextEquals("operationName"u8))
        {
            return ReadText(ref reader, out var name) ? (request with { OperationName = name }, null) : (request, MustBe("operationName", "a string"));
        }

        if (reader.ValueTextEquals("variables"u8))
        {
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            var kind = reader.TokenType;
            reader.Skip();
            return kind is JsonTokenType.StartObject or JsonTokenType.Null
                ? (request with { Variables = body[start..(int)reader.BytesConsumed] }, null)
                : (request, MustBe("variables", "an object"));
        }

        if (reader.ValueTextEquals("extensions"u8))
        {
            reader.Read();
            return reader.TokenType is JsonTokenType.StartObject or JsonTokenType.Null
                ? ReadExtensions(ref reader, request)
                : (request, MustBe("extensions", "an object"));
        }

        if (reader.ValueTextEquals("id"u8) || reader.ValueTextEquals("documentId"u8))
        {
            return ReadText(ref reader, out var id) ? (request with { DocumentId = id }, null) : (request, MustBe("documentId", "a string"));
        }

        reader.Read();
        reader.Skip();
        return (request, null);
    }

    // null stands for a member that is not there.
    private static bool ReadText(ref Utf8JsonReader reader, out string? text)
    {
        reader.Read();
        var isText = reader.TokenType is JsonTokenType.String or JsonTokenType.Null;
        text = isText ? reader.GetString() : null;
        return isText;
    }

    private static (GraphQLRequest Request, RequestOutcome? Refusal) ReadExtensions(ref Utf8JsonReader reader, GraphQLRequest request)
    {
        using var extensions = JsonDocument.ParseValue(ref reader);
        if (extensions.RootElement.ValueKind == JsonValueKind.Object && extensions.RootElement.TryGetProperty("eventCursor", out var wanted) && wanted.ValueKind == JsonValueKind.True)
        {
            request = request with { WantsEventCursor = true };
        }

        if (extensions.RootElement.ValueKind != JsonValueKind.Object
            || !extensions.RootElement.TryGetProperty("persistedQuery", out var persisted) || persisted.ValueKind != JsonValueKind.Object)
        {
            return (request, null);
        }

        if (!persisted.TryGetProperty("version", out var version) || version.ValueKind != JsonValueKind.Number || !version.TryGetInt32(out var number) || number != 1)
        {
            return (request, Bad("Unsupported persisted query version: only version 1 is known."));
        }

        return persisted.TryGetProperty("sha256Hash", out var hash) && hash.ValueKind == JsonValueKind.String
            ? (request with { AutomaticId = hash.GetString() }, null)
            : (request, Bad("The extension 'persistedQuery' needs the member 'sha256Hash'."));
    }

    // What follows the value is an error.
    private static void ReadToEnd(ref Utf8JsonReader reader)
    {
        while (reader.Read())
        {
        }
    }

    private static RequestOutcome MustBe(string member, string what) => Bad($"The member '{member}' must be {what}.");

    private static RequestOutcome Bad(string message) => RequestOutcome.Malformed(RequestErrorCodes.BadRequest, message);
}
