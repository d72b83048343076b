using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ErpSystem.Gateway.Subscriptions.Broadcasting;

namespace ErpSystem.Gateway.Subscriptions.Intake;

/// <summary>What Dapr calls: which topics are wanted, and the events. An event is acknowledged as soon as it stands in the broadcast stream.</summary>
internal sealed partial class EventEndpoint(
    TopicConnections topics,
    BroadcastStart start,
    IEventBroadcast broadcast,
    SubscriptionTelemetry telemetry,
    GatewayOptions options,
    IConfiguration configuration,
    TimeProvider time,
    ILogger<EventEndpoint> logger)
{
    public const string DeadLetters = "gateway.dead-letters";

    private const string Success = """{"status":"SUCCESS"}""";
    private const string Drop = """{"status":"DROP"}""";
    private const string Retry = """{"status":"RETRY"}""";

    private readonly byte[]? token = configuration["APP_API_TOKEN"] is { Length: > 0 } text ? Encoding.UTF8.GetBytes(text) : null;

    /// <summary>Answers Dapr's question which topics it shall deliver.</summary>
    public async Task DescribeAsync(HttpContext context)
    {
        if (Refuses(context))
        {
            return;
        }

        var subscriptions = new JsonArray();
        foreach (var (topic, broker) in topics.Tell())
        {
            subscriptions.Add(new JsonObject
            {
                ["pubsubname"] = broker ?? options.Subscriptions.PubSub,
                ["topic"] = topic,
                ["route"] = "/events/" + topic,
                ["deadLetterTopic"] = DeadLetters,
            });
        }

        if (subscriptions.Count > 0)
        {
            subscriptions.Add(new JsonObject { ["pubsubname"] = options.Subscriptions.PubSub, ["topic"] = DeadLetters, ["route"] = "/events/dead-letters" });
        }

        await AnswerAsync(context, subscriptions.ToJsonString());
    }

    /// <summary>Takes an event in.</summary>
    public async Task ReceiveAsync(HttpContext context)
    {
        var topic = (string)context.Request.RouteValues["topic"]!;
        if (!Refuses(context))
        {
            await AnswerAsync(context, await TakeAsync(topic, context));
        }
    }

    /// <summary>Tells of an event that could not be taken in; there is nobody who could still use it.</summary>
    public async Task BuryAsync(HttpContext context)
    {
        if (!Refuses(context))
        {
            var body = await ReadAsync(context);
            Log.DeadLetter(logger, body is null ? "" : StreamEvent.TryRead("", body)?.EventId ?? "");
            telemetry.Received("dead_letter");
            await AnswerAsync(context, Success);
        }
    }

    private async Task<string> TakeAsync(string topic, HttpContext context)
    {
        if (!topics.IsTold(topic))
        {
            // Of an archive that is not served any more, or never was.
            telemetry.Received("unknown_topic");
            return Success;
        }

        if (await ReadAsync(context) is not { } body || StreamEvent.TryRead(topic, body) is not { } happened)
        {
            Log.NoEvent(logger, topic);
            telemetry.Received("invalid");
            return Drop;
        }

        try
        {
            if (await IsOldAsync(happened, context.RequestAborted))
            {
                telemetry.Received("old");
                return Success;
            }

            var isNew = await broadcast.AppendAsync(topic, happened.EventId, body, context.RequestAborted);
            telemetry.Received(isNew ? "broadcast" : "repeated");
            return Success;
        }
#pragma warning disable CA1031 // the border: whatever keeps an event from its stream, Dapr tries again later
        catch (Exception error) when (error is not OperationCanceledException)
#pragma warning restore CA1031
        {
            Log.NotTaken(logger, happened.EventId, topic, error);
            telemetry.Received("failed");
            return Retry;
        }
    }

    // Dapr writes times in whole seconds. A new consumer group begins with all that the broker still holds.
    private async Task<bool> IsOldAsync(StreamEvent happened, CancellationToken cancellationToken)
    {
        if (happened.Time is not { } moment)
        {
            return false;
        }

        var first = await start.FirstAsync(cancellationToken);
        return moment < time.GetUtcNow() - options.Subscriptions.MaxEventAge || moment + TimeSpan.FromSeconds(1) <= first;
    }

    private async Task<byte[]?> ReadAsync(HttpContext context)
    {
        var most = options.Subscriptions.EventBytes;
        if (context.Request.ContentLength > most)
        {
            return null;
        }

        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await context.Request.Body.ReadAsync(buffer, context.RequestAborted) is var read and > 0)
        {
            body.Write(buffer, 0, read);
            if (body.Length > most)
            {
                return null;
            }
        }

        return body.ToArray();
    }

    private bool Refuses(HttpContext context)
    {
        // Whoever does not come by the port of events finds nothing here.
        if (options.Subscriptions.EventsPort is not null && context.Features.Get<EventsConnection>() is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return true;
        }

        if (token is not null && !CryptographicOperations.FixedTimeEquals(token, Encoding.UTF8.GetBytes(context.Request.Headers["dapr-api-token"].ToString())))
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return true;
        }

        return false;
    }

    private static Task AnswerAsync(HttpContext context, string json)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(json, context.RequestAborted);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "What came for {Topic} is no CloudEvent with JSON data, or too large", EventName = "NoEvent")]
        public static partial void NoEvent(ILogger logger, string topic);

        [LoggerMessage(LogLevel.Error, "The event {EventId} of {Topic} could not be broadcast; it is tried again", EventName = "EventNotTaken")]
        public static partial void NotTaken(ILogger logger, string eventId, string topic, Exception error);

        [LoggerMessage(LogLevel.Error, "The event {EventId} is lost to subscribers: it was tried too often", EventName = "EventDeadLettered")]
        public static partial void DeadLetter(ILogger logger, string eventId);
    }
}
