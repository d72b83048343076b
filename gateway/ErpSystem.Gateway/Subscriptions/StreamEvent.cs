using System.Text;
using System.Text.Json;
using ErpSystem.Gateway.Execution.Events;
using ErpSystem.Gateway.Subscriptions.Broadcasting;

namespace ErpSystem.Gateway.Subscriptions;

/// <summary>An event on its way to subscribers: a CloudEvent and its place in the stream.</summary>
internal sealed class StreamEvent
{
    private readonly JsonElement data;

    private StreamEvent(string topic, string id, DateTimeOffset? time, JsonElement data)
    {
        Topic = topic;
        EventId = id;
        Time = time;
        this.data = data;
        Company = Text("companyId");
        Aggregate = Text("aggregateId");
        Version = data.ValueKind == JsonValueKind.Object && data.TryGetProperty("aggregateVersion", out var version) && version.ValueKind == JsonValueKind.Number && version.TryGetInt64(out var number)
            ? number
            : null;
    }

    public string Topic { get; }

    /// <summary>The CloudEvent's id.</summary>
    public string EventId { get; }

    /// <summary>When it happened, as the CloudEvent says.</summary>
    public DateTimeOffset? Time { get; }

    public EntryId Place { get; private init; }

    public string? Company { get; }

    public string? Aggregate { get; }

    public long? Version { get; }

    /// <summary>When this replica read it.</summary>
    public long ReadAt { get; private init; }

    /// <summary>Reads a CloudEvent; null when it is none, or its data is no JSON object.</summary>
    public static StreamEvent? TryRead(string topic, ReadOnlyMemory<byte> cloudEvent, EntryId place = default, long readAt = 0)
    {
        try
        {
            using var document = JsonDocument.Parse(cloudEvent);
            var root = document.RootElement;
            return root.ValueKind == JsonValueKind.Object
                && root.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.String && id.GetString() is { Length: > 0 } text
                && root.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object
                    ? new StreamEvent(topic, text, TimeOf(root), data.Clone()) { Place = place, ReadAt = readAt }
                    : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The values at a path, as they are compared with arguments; one of them for a list.</summary>
    public IReadOnlyList<string> Values(string[] path) => Find(path) is { } found ? EventValues.Read(Encoding.UTF8.GetBytes(found.GetRawText())) ?? [] : [];

    /// <summary>What the event says in the form of a stream's message.</summary>
    public EventMessage MessageOf(StreamDefinition definition)
    {
        var leaves = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var (leaf, path) in definition.Leaves)
        {
            if (Find(path) is { ValueKind: not JsonValueKind.Null } value)
            {
                leaves[leaf] = Encoding.UTF8.GetBytes(value.GetRawText());
            }
        }

        // An amount without its number, with the currency alone, is none.
        foreach (var (part, needed) in definition.Needed)
        {
            if (!needed.All(leaves.ContainsKey))
            {
                leaves.Keys.Where(leaf => leaf.StartsWith(part, StringComparison.Ordinal)).ToList().ForEach(leaf => leaves.Remove(leaf));
            }
        }

        if (definition.Stream.CursorField is { } cursor)
        {
            leaves[cursor] = Encoding.UTF8.GetBytes($"\"{Place}\"");
        }

        return new EventMessage(leaves) { Version = Version, Aggregate = Aggregate is null ? null : Encoding.UTF8.GetBytes(Aggregate) };
    }

    private static DateTimeOffset? TimeOf(JsonElement root) =>
        root.TryGetProperty("time", out var time) && time.ValueKind == JsonValueKind.String && time.TryGetDateTimeOffset(out var moment) ? moment : null;

    private string? Text(string name) =>
        data.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private JsonElement? Find(string[] path)
    {
        var at = data;
        foreach (var step in path)
        {
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(step, out at))
            {
                return null;
            }
        }

        return at;
    }
}
