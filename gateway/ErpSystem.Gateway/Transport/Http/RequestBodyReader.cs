using System.Buffers;
using ErpSystem.Gateway.Pipeline;
using Microsoft.Net.Http.Headers;

namespace ErpSystem.Gateway.Transport.Http;

/// <summary>Reads the body of a POST request within its limit.</summary>
// Hot path.
internal sealed class RequestBodyReader(int maxBytes, int maxBatch)
{
    /// <summary>Reads a POST request. The pooled array must outlive the request and be returned by the caller.</summary>
    public async ValueTask<ReadRequests> ReadAsync(HttpContext context)
    {
        if (Unsupported(context.Request) is { } unsupported)
        {
            return ReadRequests.Refused(unsupported);
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

        return RequestParser.Parse(buffer.AsMemory(0, length), maxBatch) with { Pooled = buffer };
    }

    private static RequestOutcome? Unsupported(HttpRequest request)
    {
        if (!IsJson(request.ContentType))
        {
            return RequestOutcome.Malformed(
                RequestErrorCodes.UnsupportedMediaType, "A request's body must be application/json in UTF-8.", StatusCodes.Status415UnsupportedMediaType);
        }

        return request.Headers.ContentEncoding is { Count: > 0 } encoding && !encoding.ToString().Equals("identity", StringComparison.OrdinalIgnoreCase)
            ? RequestOutcome.Malformed(
                RequestErrorCodes.UnsupportedMediaType, "A request's body must not be compressed.", StatusCodes.Status415UnsupportedMediaType)
            : null;
    }

    private static bool IsJson(string? contentType) =>
        contentType == MediaTypeNegotiation.Json
        || (MediaTypeHeaderValue.TryParse(contentType, out var parsed)
            && parsed.MediaType.Equals(MediaTypeNegotiation.Json, StringComparison.OrdinalIgnoreCase)
            && MediaTypeNegotiation.IsUtf8(parsed));

    private ReadRequests TooLarge() => ReadRequests.Refused(RequestOutcome.Malformed(
        RequestErrorCodes.BodyLimit, $"The body is larger than {maxBytes} bytes.", StatusCodes.Status413PayloadTooLarge));
}
