using System.Buffers;
using ErpSystem.Gateway.Execution.Sources;
using ErpSystem.Gateway.Pipeline;
using ErpSystem.Gateway.Security;

namespace ErpSystem.Gateway.Transport.Http;

/// <summary>GraphQL over HTTP: negotiation, methods, limits; the rest is the pipeline's.</summary>
// Hot path.
internal sealed class GraphQLEndpoint(RequestPipeline pipeline, DocumentResolver documents, ConcurrencyGate gate, GatewayOptions options)
{
    private readonly RequestBodyReader reader = new(options.Limits.BodyBytes, options.MaxBatchSize);
    private readonly string[] forwarded = [.. options.ForwardedHeaders];

    public async Task ServeAsync(HttpContext context)
    {
        var type = MediaTypeNegotiation.Choose(AcceptOf(context.Request));
        var read = default(ReadRequests);
        try
        {
            read = await ReadAsync(context, type);
            if (read.IsBatch)
            {
                await ServeBatchAsync(context, read.Requests, type);
                return;
            }

            using var outcome = read.Refusal ?? await RunAsync(context, read.Requests[0]);
            await ResponseSender.SendAsync(context, outcome, type);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has gone; nobody reads an answer.
        }
        catch (BadHttpRequestException error)
        {
            var refusal = RequestOutcome.Malformed(
                error.StatusCode == StatusCodes.Status413PayloadTooLarge ? RequestErrorCodes.BodyLimit : RequestErrorCodes.BadRequest, error.Message, error.StatusCode);
            await ResponseSender.SendAsync(context, refusal, type);
        }
        finally
        {
            if (read.Pooled is { Length: > 0 } pooled)
            {
                ArrayPool<byte>.Shared.Return(pooled);
            }
        }
    }

    private async Task ServeBatchAsync(HttpContext context, IReadOnlyList<GraphQLRequest> requests, ResponseMediaType type)
    {
        var outcomes = await Task.WhenAll(requests.Select(request => RunAsync(context, request).AsTask()));
        try
        {
            await ResponseSender.SendAsync(context, outcomes, type);
        }
        finally
        {
            Array.ForEach(outcomes, static outcome => outcome.Dispose());
        }
    }

    private async ValueTask<RequestOutcome> RunAsync(HttpContext context, GraphQLRequest request)
    {
        // A stored operation may be named by the address as well.
        if (context.Request.RouteValues.TryGetValue("id", out var id))
        {
            request = request with
            {
                DocumentId = (string?)id,
                IsAutomatic = false,
                OperationName = (string?)context.Request.RouteValues.GetValueOrDefault("name") ?? request.OperationName,
            };
        }

        (request, var refusal) = await documents.ResolveAsync(request, context.RequestAborted);
        if (refusal is not null)
        {
            return refusal;
        }

        using var lease = await gate.EnterAsync(context.RequestAborted);
        if (!lease.IsAcquired)
        {
            context.Response.Headers.RetryAfter = "1";
            return RequestOutcome.Malformed(RequestErrorCodes.Busy, "The gateway has too many requests.", StatusCodes.Status503ServiceUnavailable);
        }

        return await pipeline.RunAsync(request, HeadersOf(context.Request), context.RequestAborted);
    }

    private ValueTask<ReadRequests> ReadAsync(HttpContext context, ResponseMediaType type)
    {
        if (type == ResponseMediaType.None)
        {
            return Refused(
                RequestErrorCodes.NotAcceptable,
                $"Answers come as {MediaTypeNegotiation.GraphQLResponse} or {MediaTypeNegotiation.Json}.",
                StatusCodes.Status406NotAcceptable);
        }

        if (HttpMethods.IsPost(context.Request.Method))
        {
            return reader.ReadAsync(context);
        }

        if (!HttpMethods.IsGet(context.Request.Method))
        {
            context.Response.Headers.Allow = "GET, POST";
            return Refused(RequestErrorCodes.MethodNotAllowed, "Requests are sent by POST or GET.", StatusCodes.Status405MethodNotAllowed);
        }

        return CsrfGuard.IsForeign(context.Request)
            ? Refused(RequestErrorCodes.CsrfPrevented, "A GET from another site needs the header GraphQL-Preflight.", StatusCodes.Status403Forbidden)
            : ValueTask.FromResult(RequestBodyReader.Read(context.Request.Query));
    }

    private static string? AcceptOf(HttpRequest request)
    {
        var accept = request.Headers.Accept;
        return accept.Count <= 1 ? accept.ToString() : string.Join(',', accept.ToArray());
    }

    private RequestHeaders HeadersOf(HttpRequest request)
    {
        List<KeyValuePair<string, string>>? values = null;
        foreach (var name in forwarded)
        {
            if (request.Headers.TryGetValue(name, out var value))
            {
                (values ??= []).Add(new KeyValuePair<string, string>(name, value.ToString()));
            }
        }

        return values is null ? RequestHeaders.Empty : new RequestHeaders(values);
    }

    private static ValueTask<ReadRequests> Refused(string code, string message, int status) =>
        ValueTask.FromResult(ReadRequests.Refused(RequestOutcome.Malformed(code, message, status)));
}
