using System.Buffers;
using ErpSystem.Gateway.Pipeline;
using ErpSystem.Gateway.Subscriptions;
using ErpSystem.Gateway.Subscriptions.Delivery;
using ErpSystem.Gateway.Transport.Http;

namespace ErpSystem.Gateway.Transport.EventStreams;

/// <summary>Answers a request by server-sent events, as graphql-sse does in distinct mode: one operation, its responses, the end.</summary>
internal sealed class EventStreamResponse(EventHub hub, ConnectionGate gate, SubscriptionTelemetry telemetry, GatewayOptions options, TimeProvider time)
{
    public const string MediaType = "text/event-stream";

    // As WebSockets have it; here it is a number in the metrics alone.
    private const int TooSlow = WebSockets.CloseCodes.TooSlow;

    private static readonly ReadOnlyMemory<byte> Comment = ":\n\n"u8.ToArray();

    private readonly SubscriptionSettings settings = options.Subscriptions;

    /// <summary>True when the client asks for events.</summary>
    public static bool IsWanted(HttpRequest request)
    {
        foreach (var accept in request.Headers.Accept)
        {
            if (accept?.Contains(MediaType, StringComparison.OrdinalIgnoreCase) == true)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Sends an outcome that is no refusal.</summary>
    public async Task SendAsync(HttpContext context, RequestOutcome outcome)
    {
        using var place = gate.Enter();
        if (place is null)
        {
            using var busy = RequestOutcome.Malformed(SubscriptionErrorCodes.TooManyConnections, "Too many clients wait for events.", StatusCodes.Status503ServiceUnavailable);
            await ResponseSender.SendAsync(context, busy, ResponseMediaType.Json);
            return;
        }

        context.Response.ContentType = MediaType;
        context.Response.Headers.CacheControl = "no-cache, no-store";
        context.Response.Headers["X-Accel-Buffering"] = "no";
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, place.Ending);
        var queue = new OutboundQueue(settings);
        var subscriber = new EventStreamSubscriber(queue);
        using var membership = Begin(context, outcome, subscriber);
        await using var leaving = place.Ending.Register(queue.Complete);
        if (membership?.Subscriber.ExpiresAt is { } end && end - time.GetUtcNow() is var left && left < TimeSpan.FromDays(40))
        {
            ended.CancelAfter(left > TimeSpan.Zero ? left : TimeSpan.Zero);
        }

        await WriteAllAsync(context, queue, ended.Token);
        if (queue.HasOverflown)
        {
            telemetry.Closed(TooSlow);
            context.Abort();
        }
    }

    private Membership? Begin(HttpContext context, RequestOutcome outcome, EventStreamSubscriber subscriber)
    {
        if (outcome.Subscription is { } start)
        {
            var last = context.Request.Headers["Last-Event-ID"].ToString();
            return hub.Subscribe(last.Length > 0 ? start with { LastEventId = last } : start, subscriber);
        }

        var response = new ArrayBufferWriter<byte>();
        ResponseSender.Write(response, outcome);
        subscriber.Next(Payload.OneLine(response.WrittenMemory.ToArray()));
        subscriber.Complete();
        return null;
    }

    private async Task WriteAllAsync(HttpContext context, OutboundQueue queue, CancellationToken ended)
    {
        var output = context.Response.BodyWriter;
        try
        {
            // The client shall know at once that it is served.
            await output.WriteAsync(Comment, ended);
            await output.FlushAsync(ended);
            while (true)
            {
                using var silence = CancellationTokenSource.CreateLinkedTokenSource(ended);
                silence.CancelAfter(settings.KeepAlive);
                if (!await HasMoreAsync(queue, silence.Token, ended))
                {
                    return;
                }

                var isSilent = true;
                while (queue.TryTake(out var message))
                {
                    isSilent = false;
                    output.Write(message.Start.Span);
                    output.Write(message.Shared.Span);
                    output.Write(message.End.Span);
                }

                if (isSilent)
                {
                    output.Write(Comment.Span);
                }

                await output.FlushAsync(ended);
                await Task.Delay(settings.Gathering, time, ended).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
        catch (Exception error) when (error is OperationCanceledException or IOException)
        {
            // The client has gone, its token has ended, or the gateway stops.
        }
    }

    private static async Task<bool> HasMoreAsync(OutboundQueue queue, CancellationToken silence, CancellationToken ended)
    {
        try
        {
            return await queue.WaitAsync(silence);
        }
        catch (OperationCanceledException) when (!ended.IsCancellationRequested)
        {
            return true;
        }
    }
}
