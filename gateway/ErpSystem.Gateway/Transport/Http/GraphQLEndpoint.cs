using System.Buffers;
using ErpSystem.Gateway.Pipeline;
using ErpSystem.Gateway.Security;
using ErpSystem.Gateway.Transport.EventStreams;
using ErpSystem.Gateway.Transport.WebSockets;

namespace ErpSystem.Gateway.Transport.Http;

/// <summary>GraphQL over HTTP: methods, negotiation, reading and answering; the rest is the pipeline's.</summary>
// Hot path.
internal sealed partial class GraphQLEndpoint(
    RequestPipeline pipeline, EventStreamResponse events, SocketEndpoint sockets, GatewayOptions options, ILogger<GraphQLEndpoint> logger)
{
    private const string Methods = "GET, HEAD, OPTIONS, POST";

    private readonly RequestBodyReader reader = new(options.Limits.BodyBytes, options.MaxBatchSize);
    private readonly HeaderForwarding forwarding = new(options);
    private readonly CsrfGuard guard = new(options);

    public async Task ServeAsync(HttpContext context)
    {
        if (HttpMethods.IsOptions(context.Request.Method))
        {
            // A preflight of CORS never comes here; this is somebody who asks what the address can do.
            context.Response.Headers.Allow = Methods;
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return;
        }

        if (context.WebSockets.IsWebSocketRequest)
        {
            await sockets.ServeAsync(context);
            return;
        }

        // What is refused before anything is served is told as JSON; a stream of events begins only for what is not.
        var wantsEvents = EventStreamResponse.IsWanted(context.Request);
        var type = wantsEvents ? ResponseMediaType.Json : MediaTypeNegotiation.Choose(AcceptOf(context.Request));
        var read = default(ReadRequests);
        try
        {
            read = await ReadAsync(context, type);
            if (read.IsBatch)
            {
                await ServeBatchAsync(context, read.Requests, type);
                return;
            }

            using var outcome = read.Refusal ?? await RunAsync(context, wantsEvents ? read.Requests[0] with { AllowsSubscriptions = true } : read.Requests[0]);
            if (wantsEvents && outcome.Errors.IsEmpty)
            {
                await events.SendAsync(context, outcome);
                return;
            }

            await ResponseSender.SendAsync(context, outcome, type);
        }
        catch (Exception error) when (error is OperationCanceledException or IOException && context.RequestAborted.IsCancellationRequested)
        {
            // The client has gone; nobody reads an answer.
        }
        catch (BadHttpRequestException error)
        {
            await ResponseSender.SendAsync(context, Unreadable(error.StatusCode), type);
        }
#pragma warning disable CA1031 // the border: a bug of the gateway is logged and told without internals
        catch (Exception error) when (!context.Response.HasStarted)
#pragma warning restore CA1031
        {
            Log.RequestFailed(logger, error);
            await ResponseSender.SendAsync(context, RequestPipeline.Failed(), type);
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
        var outcomes = await Task.WhenAll(requests.Select(request => RunAsync(context, request)));
        try
        {
            await ResponseSender.SendAsync(context, outcomes, type);
        }
        finally
        {
            Array.ForEach(outcomes, static outcome => outcome.Dispose());
        }
    }

    private Task<RequestOutcome> RunAsync(HttpContext context, GraphQLRequest request)
    {
        // A stored operation may be named by the address as well.
        if (context.Request.RouteValues.TryGetValue("id", out var id))
        {
            if (request.Query is not null || request.DocumentId is not null)
            {
                return Task.FromResult(RequestOutcome.Malformed(
                    RequestErrorCodes.BadRequest, "The address names the document, so the request must hold variables and extensions alone."));
            }

            request = request with
            {
                DocumentId = (string?)id,
                AutomaticId = null,
                OperationName = (string?)context.Request.RouteValues.GetValueOrDefault("name") ?? request.OperationName,
            };
        }

        var inquiry = RequestedHeaders.PriceInquiryOf(context.Request);
        request = inquiry == PriceInquiry.None ? request : request with { PriceInquiry = inquiry };
        return pipeline.RunAsync(request, forwarding.Of(context.Request), context.RequestAborted);
    }

    private ValueTask<ReadRequests> ReadAsync(HttpContext context, ResponseMediaType type)
    {
        if (type == ResponseMediaType.None)
        {
            return Refused(RequestOutcome.Malformed(
                RequestErrorCodes.NotAcceptable,
                $"Answers come as {MediaTypeNegotiation.GraphQLResponse} or {MediaTypeNegotiation.Json}.",
                StatusCodes.Status406NotAcceptable));
        }

        if (HttpMethods.IsPost(context.Request.Method))
        {
            return reader.ReadAsync(context);
        }

        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            return Refused(RequestOutcome.MethodNotAllowed("Requests are sent by POST or GET.", Methods));
        }

        return guard.IsForeign(context.Request)
            ? Refused(RequestOutcome.Malformed(
                RequestErrorCodes.CsrfPrevented, "A GET from another site needs the header GraphQL-Preflight.", StatusCodes.Status403Forbidden))
            : ValueTask.FromResult(UrlRequest.Read(context.Request.Query));
    }

    private static string? AcceptOf(HttpRequest request)
    {
        var accept = request.Headers.Accept;
        return accept.Count <= 1 ? accept.ToString() : string.Join(',', accept.ToArray());
    }

    // In words of our own: the server's tell of its inside.
    private static RequestOutcome Unreadable(int status) => status switch
    {
        StatusCodes.Status413PayloadTooLarge => RequestOutcome.Malformed(RequestErrorCodes.BodyLimit, "The body is too large.", status),
        StatusCodes.Status408RequestTimeout => RequestOutcome.Malformed(RequestErrorCodes.BadRequest, "The body came too slowly.", status),
        _ => RequestOutcome.Malformed(RequestErrorCodes.BadRequest, "The body could not be read to its end.", status),
    };

    private static ValueTask<ReadRequests> Refused(RequestOutcome refusal) => ValueTask.FromResult(ReadRequests.Refused(refusal));

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "A request failed inside the gateway", EventName = "RequestFailed")]
        public static partial void RequestFailed(ILogger logger, Exception error);
    }
}
