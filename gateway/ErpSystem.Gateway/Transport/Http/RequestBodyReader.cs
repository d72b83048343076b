using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using ErpSystem.Gateway.Pipeline;
using Microsoft.Net.Http.Headers;

namespace ErpSystem.Gateway.Transport.Http;

/// <summary>Reads requests as GraphQL over HTTP describes them; what is wrong with one is said in words.</summary>
// Hot path.
internal sealed class RequestBodyReader(int maxBytes, int maxBatch)
{
    private static readonly JsonReaderOptions ReaderOptions = new() { MaxDepth = 128 };

    /// <summary>Reads a POST request. The pooled array must outlive the request and be returned by the caller.</summary>
    public async ValueTask<ReadRequests> ReadAsync(HttpContext context)
    {
        if (!IsJson(context.Request.ContentType))
        {
            return Refused(
                RequestErrorCodes.UnsupportedMediaType, "A request's body must be application/json in UTF-8.", StatusCodes.Status415UnsupportedMediaType);
        }

        if (context.Request.ContentLength > maxBytes)
        {
            return TooLarge();
        }

        var buffer = ArrayPool<byte>.Shared.Rent((int)(context.Request.ContentLength ?? 8 * 1024) + 1);
        var length = 0;
        while (await context.Request.Body.ReadAsync(buffer.AsMemory(length), context.RequestAborted) is var read and > 0)
        {
            length += read;
            if (length > maxBytes)
            {
                ArrayPool<byte>.Shared.Return(buffer);
                return TooLarge();
            }

            if (length == buffer.Length)
            {
                var larger = ArrayPool<byte>.Shared.Rent(length * 2);
                buffer.CopyTo(larger, 0);
                ArrayPool<byte>.Shared.Return(buffer);
                buffer = larger;
            }
        }

        return Parse(buffer.AsMemory(0, length)) with { Pooled = buffer };
    }

    /// <summary>Reads a request from a URL's query.</summary>
    public static ReadRequests Read(IQueryCollection query)
    {
        foreach (var name in (ReadOnlySpan<string>)["query", "operationName", "variables", "extensions"])
        {
            if (query[name].Count > 1)
            {
                return ReadRequests.Refused(Bad($"The parameter '{name}' is given more than once."));
            }
        }

        var request = new GraphQLRequest
        {
            Query = query["query"],
            OperationName = query["operationName"] is [{ Length: > 0 } name1] ? name1 : null,
            Variables = query["variables"] is [{ Length: > 0 } variables] ? System.Text.Encoding.UTF8.GetBytes(variables) : default,
            QueriesOnly = true,
        };
        if (query["extensions"] is [{ Length: > 0 } extensions])
        {
            try
            {
                var reader = new Utf8JsonReader(System.Text.Encoding.UTF8.GetBytes(extensions), ReaderOptions);
                reader.Read();
                request = ReadExtensions(ref reader, request);
            }
            catch (JsonException error)
            {
                return ReadRequests.Refused(Bad($"The parameter 'extensions' is no JSON: {error.Message}"));
            }
        }

        return ReadRequests.One(request);
    }

    private ReadRequests Parse(ReadOnlyMemory<byte> body)
    {
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
                return ParseList(ref reader, body);
            }

            var (request, refusal) = ParseObject(ref reader, body);
            while (reader.Read())
            {
            }

            return refusal is null ? ReadRequests.One(request!) : ReadRequests.Refused(refusal);
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

    private ReadRequests ParseList(ref Utf8JsonReader reader, ReadOnlyMemory<byte> body)
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

        while (reader.Read())
        {
        }

        return requests.Count == 0 ? ReadRequests.Refused(Bad("The list of requests is empty.")) : new ReadRequests(requests, IsBatch: true, null, []);
    }

    private static (GraphQLRequest? Request, RequestOutcome? Refusal) ParseObject(ref Utf8JsonReader reader, ReadOnlyMemory<byte> body) =>
        reader.TokenType == JsonTokenType.StartObject ? ParseMembers(ref reader, body) : (null, Bad("A request must be a JSON object."));

    private static (GraphQLRequest? Request, RequestOutcome? Refusal) ParseMembers(ref Utf8JsonReader reader, ReadOnlyMemory<byte> body)
    {
        var request = new GraphQLRequest();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("query"u8) || reader.ValueTextEquals("operationName"u8))
            {
                var isQuery = reader.ValueTextEquals("query"u8);
                reader.Read();
                if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.Null))
                {
                    return (null, Bad($"The member '{(isQuery ? "query" : "operationName")}' must be a string."));
                }

                request = isQuery ? request with { Query = reader.GetString() } : request with { OperationName = reader.GetString() };
            }
            else if (reader.ValueTextEquals("variables"u8))
            {
                reader.Read();
                var start = (int)reader.TokenStartIndex;
                var kind = reader.TokenType;
                reader.Skip();
                if (kind is not (JsonTokenType.StartObject or JsonTokenType.Null))
                {
                    return (null, Bad("The member 'variables' must be an object."));
                }

                request = request with { Variables = body[start..(int)reader.BytesConsumed] };
            }
            else if (reader.ValueTextEquals("extensions"u8))
            {
                reader.Read();
                if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.Null))
                {
                    return (null, Bad("The member 'extensions' must be an object."));
                }

                request = ReadExtensions(ref reader, request);
            }
            else if (reader.ValueTextEquals("id"u8) || reader.ValueTextEquals("documentId"u8))
            {
                reader.Read();
                request = request with { DocumentId = reader.TokenType == JsonTokenType.String ? reader.GetString() : null };
            }
            else
            {
                reader.Read();
                reader.Skip();
            }
        }

        return (request, null);
    }

    private static GraphQLRequest ReadExtensions(ref Utf8JsonReader reader, GraphQLRequest request)
    {
        using var extensions = JsonDocument.ParseValue(ref reader);
        return extensions.RootElement.ValueKind == JsonValueKind.Object
            && extensions.RootElement.TryGetProperty("persistedQuery", out var persisted) && persisted.ValueKind == JsonValueKind.Object
            && persisted.TryGetProperty("sha256Hash", out var hash) && hash.ValueKind == JsonValueKind.String
                ? request with { DocumentId = hash.GetString(), IsAutomatic = true }
                : request;
    }

    private static bool IsJson(string? contentType) =>
        contentType == MediaTypeNegotiation.Json
        || (MediaTypeHeaderValue.TryParse(contentType, out var parsed)
            && parsed.MediaType.Equals(MediaTypeNegotiation.Json, StringComparison.OrdinalIgnoreCase)
            && (parsed.Charset.Length == 0 || parsed.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)));

    private ReadRequests TooLarge() =>
        Refused(RequestErrorCodes.BodyLimit, $"The body is larger than {maxBytes} bytes.", StatusCodes.Status413PayloadTooLarge);

    private static ReadRequests Refused(string code, string message, int status) =>
        ReadRequests.Refused(RequestOutcome.Malformed(code, message, status));

    private static RequestOutcome Bad(string message) => RequestOutcome.Malformed(RequestErrorCodes.BadRequest, message);
}
