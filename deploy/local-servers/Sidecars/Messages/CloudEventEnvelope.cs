using System.Diagnostics;
using System.Globalization;
using System.Net.Mime;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ErpSystem.Local.Servers.Sidecars.Messages;

/// <summary>Writes the CloudEvent of a message, its members sorted by name as daprd sorts them.</summary>
internal sealed class CloudEventEnvelope(string appId, TimeProvider time)
{
    public const string ContentType = "application/cloudevents+json";
    public const string DefaultType = "com.dapr.event.sent";

    private const string SpecVersion = "1.0";

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public byte[] Wrap(PublishedMessage message) => JsonSerializer.SerializeToUtf8Bytes(
        IsCloudEvent(message.ContentType) ? Complete(message) : Make(message), Relaxed);

    private static bool IsCloudEvent(string contentType) => MediaType(contentType) == ContentType;

    private static bool IsJson(string contentType) =>
        MediaType(contentType) is MediaTypeNames.Application.Json or "text/json" || MediaType(contentType).EndsWith("+json", StringComparison.Ordinal);

    private static string MediaType(string contentType) => contentType.Split(';')[0].Trim().ToLowerInvariant();

    private SortedDictionary<string, JsonNode?> Make(PublishedMessage message)
    {
        var trace = Override(message, "traceparent") ?? Override(message, "traceid") ?? message.TraceParent ?? NewTrace();
        var envelope = new SortedDictionary<string, JsonNode?>(StringComparer.Ordinal)
        {
            ["id"] = Override(message, "id") ?? Guid.NewGuid().ToString(),
            ["specversion"] = SpecVersion,
            ["datacontenttype"] = message.ContentType,
            ["source"] = Override(message, "source") ?? appId,
            ["type"] = Override(message, "type") ?? DefaultType,
            ["topic"] = message.Topic,
            ["pubsubname"] = message.Pubsub,
            ["traceid"] = Override(message, "traceid") ?? trace,
            ["traceparent"] = trace,
            ["tracestate"] = Override(message, "tracestate") ?? message.TraceState ?? "",
            ["time"] = Now(),
        };
        var (name, data) = DataOf(message);
        envelope[name] = data;
        if (Override(message, "subject") is { Length: > 0 } subject)
        {
            envelope["subject"] = subject;
        }

        AddExpiration(envelope, message);
        return envelope;
    }

    // The client's own envelope is kept; only what is missing is filled in, and where it goes is ours to say.
    private SortedDictionary<string, JsonNode?> Complete(PublishedMessage message)
    {
        JsonObject own;
        try
        {
            own = JsonNode.Parse(message.Data) as JsonObject ?? throw new JsonException("it is no object");
        }
        catch (JsonException wrong)
        {
            throw new PublishException(PublishProblem.BadEvent, $"the cloud event cannot be read: {wrong.Message}", wrong);
        }

        var envelope = new SortedDictionary<string, JsonNode?>(StringComparer.Ordinal);
        foreach (var (name, value) in own.ToList())
        {
            own.Remove(name);
            envelope[name] = value;
        }

        var trace = message.TraceParent ?? NewTrace();
        envelope.TryAdd("time", Now());
        envelope.TryAdd("traceid", trace);
        envelope.TryAdd("traceparent", trace);
        envelope.TryAdd("tracestate", message.TraceState ?? "");
        envelope.TryAdd("source", appId);
        envelope.TryAdd("type", DefaultType);
        envelope.TryAdd("specversion", SpecVersion);
        envelope["topic"] = message.Topic;
        envelope["pubsubname"] = message.Pubsub;
        AddExpiration(envelope, message);
        return envelope;
    }

    private void AddExpiration(SortedDictionary<string, JsonNode?> envelope, PublishedMessage message)
    {
        if (message.Metadata.TryGetValue("ttlInSeconds", out var text))
        {
            envelope["expiration"] = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds > 0
                ? Rfc3339(time.GetUtcNow().AddSeconds(seconds))
                : throw new PublishException(PublishProblem.BadEvent, $"ttlInSeconds is a number above zero, not '{text}'");
        }
    }

    private string Now() => Rfc3339(time.GetUtcNow());

    private static string Rfc3339(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string? Override(PublishedMessage message, string name) => message.Metadata.GetValueOrDefault($"cloudevent.{name}");

    private static string NewTrace() => $"00-{ActivityTraceId.CreateRandom()}-{ActivitySpanId.CreateRandom()}-00";

    private static (string Name, JsonNode? Data) DataOf(PublishedMessage message)
    {
        if (MediaType(message.ContentType) == MediaTypeNames.Application.Octet)
        {
            return ("data_base64", Convert.ToBase64String(message.Data));
        }

        if (!IsJson(message.ContentType))
        {
            return ("data", Encoding.UTF8.GetString(message.Data));
        }

        try
        {
            // The node keeps the text that it was parsed from, so numbers keep their digits.
            return ("data", JsonNode.Parse(message.Data));
        }
        catch (JsonException)
        {
            // As daprd: what calls itself JSON and is none travels as text.
            return ("data", Encoding.UTF8.GetString(message.Data));
        }
    }
}
