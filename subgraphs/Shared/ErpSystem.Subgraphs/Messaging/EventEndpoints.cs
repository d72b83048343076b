using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using ErpSystem.Subgraphs.Hosting;
using ErpSystem.Subgraphs.Hosting.Http;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace ErpSystem.Subgraphs.Messaging;

/// <summary>What Dapr's sidecar calls: the list of subscriptions, one route per topic, and one for messages that were given up.</summary>
/// <seealso href="https://docs.dapr.io/reference/api/pubsub_api/"/>
internal sealed partial class EventEndpoints<TContext>(
    Consumers consumers,
    EventReceiver<TContext> receiver,
    FailedEvents<TContext> failures,
    Sidecar sidecar,
    MessagingMetrics metrics,
    IConfiguration configuration,
    ILogger<EventEndpoints<TContext>> log)
    where TContext : ErpDbContext
{
    public const string DeadLetterRoute = "/events/dead-letters";

    private const string TokenHeader = "dapr-api-token";

    // The size that daprd takes at most, unless told otherwise.
    private const int BodyBytes = 4 * 1024 * 1024;

    private readonly byte[]? token = configuration["APP_API_TOKEN"] is { Length: > 0 } text ? SHA256.HashData(Encoding.UTF8.GetBytes(text)) : null;

    public void Map(WebApplication app)
    {
        app.MapGet("/dapr/subscribe", Guarded(http => http.Response.WriteAsJsonAsync(Subscriptions(), KitJson.Options, http.RequestAborted)));
        app.MapPost(DeadLetterRoute, Delivered(GiveUpAsync));
        foreach (var consumer in consumers.All)
        {
            app.MapPost(consumer.Route, Delivered((envelope, cancellationToken) => ReceiveAsync(consumer, envelope, cancellationToken)));
        }
    }

    private RequestDelegate Delivered(Func<EventEnvelope, CancellationToken, Task<Delivery>> receive) =>
        Guarded(http => AnswerAsync(http, receive));

    private RequestDelegate Guarded(Func<HttpContext, Task> answer) => http => GuardAsync(http, answer);

    private List<Subscription> Subscriptions()
    {
        var subscriptions = consumers.All
            .OrderBy(consumer => consumer.Topic, StringComparer.Ordinal)
            .Select(consumer => new Subscription(sidecar.PubSub, consumer.Topic, consumer.Route, consumers.DeadLetterTopic))
            .ToList();
        if (subscriptions.Count > 0)
        {
            // Its own dead letters come round again: while the store is down, nothing is given up for good.
            subscriptions.Add(new Subscription(sidecar.PubSub, consumers.DeadLetterTopic, DeadLetterRoute, consumers.DeadLetterTopic));
        }

        return subscriptions;
    }

    private async Task<Delivery> ReceiveAsync(Consumer consumer, EventEnvelope envelope, CancellationToken cancellationToken)
    {
        // A span of its own beside the request's: the event's trace is the publisher's, and a link leads from one to the other.
        ActivityLink[] cause = ActivityContext.TryParse(envelope.TraceParent, null, isRemote: true, out var context) ? [new ActivityLink(context)] : [];
        using var activity = Telemetry.Source.StartActivity($"process {consumer.Topic}", ActivityKind.Consumer, parentContext: default, links: cause);
        activity?.SetTag("messaging.system", "dapr");
        activity?.SetTag("messaging.destination.name", consumer.Topic);
        activity?.SetTag("messaging.message.id", envelope.Id.ToString());
        var delivery = await receiver.ReceiveAsync(consumer, envelope, cancellationToken);
        activity?.SetTag("erp.outcome", Naming.ToSnakeCase(delivery.ToString()));
        activity?.SetStatus(delivery == Delivery.Retry ? ActivityStatusCode.Error : ActivityStatusCode.Ok);
        metrics.Handled(consumer.Topic, delivery, envelope.Time);
        return delivery;
    }

    private async Task<Delivery> GiveUpAsync(EventEnvelope envelope, CancellationToken cancellationToken)
    {
        // The broker keeps the message as it was, but some note the dead-letter topic as its topic.
        var consumer = consumers.Find(envelope.Topic) ?? consumers.Find(envelope.Type);
        var topic = consumer?.Topic ?? envelope.Type ?? envelope.Topic ?? consumers.DeadLetterTopic;
        metrics.GivenUp(topic);

        // One last attempt: what is healthy and came while the domain was down is applied now that it is back.
        if (consumer is not null && await ReceiveAsync(consumer, envelope, cancellationToken) is var last and not Delivery.Retry)
        {
            return last;
        }

        return await failures.RecordAsync(topic, consumer?.SubjectOf(envelope), envelope, failure: null, cancellationToken)
            ? Delivery.Recorded
            : Delivery.Retry;
    }

    private static async Task AnswerAsync(HttpContext http, Func<EventEnvelope, CancellationToken, Task<Delivery>> receive)
    {
        if (await BoundedBody.ReadAsync(http, BodyBytes) is not { } body)
        {
            http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        var delivery = await receive(EventEnvelope.Read(body), http.RequestAborted);
        http.Response.StatusCode = delivery == Delivery.Retry ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status200OK;
        await http.Response.WriteAsJsonAsync(
            new DeliveryStatus(delivery == Delivery.Retry ? "RETRY" : "SUCCESS"), KitJson.Options, CancellationToken.None);
    }

    private async Task GuardAsync(HttpContext http, Func<HttpContext, Task> answer)
    {
        // Digests, so that the comparison takes as long for a guess of any length.
        if (token is not null && !CryptographicOperations.FixedTimeEquals(token, SHA256.HashData(Encoding.UTF8.GetBytes(http.Request.Headers[TokenHeader].ToString()))))
        {
            Log.Refused(log, http.Request.Path, http.Connection.RemoteIpAddress?.ToString());
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        await answer(http);
    }

    private sealed record Subscription(string Pubsubname, string Topic, string Route, string DeadLetterTopic);

    private sealed record DeliveryStatus(string Status);

    private static partial class Log
    {
        [LoggerMessage(EventName = "EventTokenRefused", Level = LogLevel.Warning, Message = "{Path} was called by {Address} without Dapr's token: APP_API_TOKEN says what dapr-api-token has to be.")]
        public static partial void Refused(ILogger log, string path, string? address);
    }
}
