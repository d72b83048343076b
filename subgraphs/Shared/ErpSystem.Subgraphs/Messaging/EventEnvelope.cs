using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ErpSystem.Subgraphs.Messaging;

/// <summary>
/// A CloudEvent as it came. Reading it never fails: what is missing or malformed is said by <see cref="Fault"/>, and the rest is there,
/// so that also a broken message can be recorded with all that is known of it.
/// </summary>
/// <seealso href="https://github.com/cloudevents/spec/blob/main/cloudevents/formats/json-format.md"/>
internal sealed record EventEnvelope
{
    private EventEnvelope(ReadOnlyMemory<byte> body) => Body = body;

    /// <summary>The bytes as they came.</summary>
    public ReadOnlyMemory<byte> Body { get; }

    /// <summary>The first thing that keeps the message from being an event; null when it is one.</summary>
    public string? Fault { get; private set; }

    /// <summary>The event's id; a digest of the bytes when it has none.</summary>
    public Guid Id { get; private set; }

    /// <summary>The event's type, which publishers set to the topic.</summary>
    public string? Type { get; private set; }

    /// <summary>The topic that the broker noted.</summary>
    public string? Topic { get; private set; }

    public string? TraceParent { get; private set; }

    public DateTimeOffset? Time { get; private set; }

    public Id<Company> Company { get; private set; }

    public string AggregateId { get; private set; } = "";

    public int AggregateVersion { get; private set; }

    public long Sequence { get; private set; }

    public string? CorrelationId { get; private set; }

    public string? ActorId { get; private set; }

    public JsonElement Payload { get; private set; }

    public static EventEnvelope Read(ReadOnlyMemory<byte> body)
    {
        var envelope = new EventEnvelope(body);
        try
        {
            using var document = JsonDocument.Parse(body);
            envelope.ReadAttributes(document.RootElement);
        }
        catch (JsonException)
        {
            envelope.Refuse("it is not JSON");
        }

        if (envelope.Id == Guid.Empty)
        {
            envelope.Id = new Guid(SHA256.HashData(body.Span).AsSpan(0, 16));
        }

        return envelope;
    }

    /// <summary>The text of a message that may not even be text.</summary>
    public string Text() => Encoding.UTF8.GetString(Body.Span).Replace('\0', '\uFFFD');

    private void ReadAttributes(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            Refuse("it is no JSON object");
            return;
        }

        Type = TextOf(root, "type");
        Topic = TextOf(root, "topic");
        TraceParent = TextOf(root, "traceparent");
        if (Guid.TryParse(TextOf(root, "id"), out var id))
        {
            Id = id;
        }
        else
        {
            Refuse("its id is no UUID");
        }

        Time = TimeOf(root);
        if (root.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object)
        {
            ReadData(data);
        }
        else
        {
            Refuse("it has no object as data");
        }
    }

    private void ReadData(JsonElement data)
    {
        if (Id<Company>.TryParse(TextOf(data, "companyId"), out var company))
        {
            Company = company;
        }
        else
        {
            Refuse("data.companyId is not the id of a company");
        }

        AggregateId = TextOf(data, "aggregateId") ?? "";
        if (AggregateId.Length == 0)
        {
            Refuse("data.aggregateId is missing");
        }

        AggregateVersion = (int)NumberOf(data, "aggregateVersion", int.MaxValue);
        Sequence = NumberOf(data, "sequence", long.MaxValue);
        CorrelationId = TextOf(data, "correlationId");
        ActorId = TextOf(data, "actorId");
        if (data.TryGetProperty("payload", out var payload) && payload.ValueKind == JsonValueKind.Object)
        {
            Payload = payload.Clone();
        }
        else
        {
            Refuse("data.payload is no object");
        }
    }

    private void Refuse(string fault) => Fault ??= fault;

    private long NumberOf(JsonElement data, string name, long maximum)
    {
        if (data.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number)
            && number >= 0 && number <= maximum)
        {
            return number;
        }

        Refuse($"data.{name} is no whole number");
        return 0;
    }

    // The broker's own time is when the message passed it, to the second; publishers' ids carry when the fact was written.
    private DateTimeOffset? TimeOf(JsonElement root)
    {
        if (Id.Version == 7)
        {
            Span<byte> bytes = stackalloc byte[16];
            Id.TryWriteBytes(bytes, bigEndian: true, out _);
            return DateTimeOffset.FromUnixTimeMilliseconds(
                ((long)bytes[0] << 40) | ((long)bytes[1] << 32) | ((long)bytes[2] << 24) | ((long)bytes[3] << 16) | ((long)bytes[4] << 8) | bytes[5]);
        }

        return DateTimeOffset.TryParse(TextOf(root, "time"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? time.ToUniversalTime()
            : null;
    }

    /// <summary>A text as the store can keep it; null when there is none, or none that is Unicode.</summary>
    internal static string? TextOf(JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        try
        {
            return value.GetString()!.Replace('\0', '\uFFFD');
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, or bytes that are no UTF-8.
            return null;
        }
    }
}
