using System.Collections.Frozen;
using System.Text.Json.Nodes;

namespace ErpSystem.Gateway.Composition.Packaging;

/// <summary>What a stream's events are.</summary>
public enum EventStreamKind
{
    /// <summary>Each event stands for the whole state, so under load the latest is enough.</summary>
    State,

    /// <summary>Each event is a fact that nobody may miss.</summary>
    Fact,
}

/// <summary>
/// How an event of the broker becomes the message of a subscription field, from a source's settings (<c>extensions.erp.eventStreams</c>). Paths are
/// field names in the <c>data</c> of the CloudEvent, joined by dots.
/// </summary>
public sealed record EventStreamMapping
{
    /// <summary>Where events differ in nothing but what the message says they are facts.</summary>
    public EventStreamKind Kind { get; init; } = EventStreamKind.Fact;

    /// <summary>For each argument that a topic names the path of the value that it is compared with; empty without a mapping.</summary>
    public IReadOnlyDictionary<string, string> Arguments { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>For each leaf of the message, by its path there, the path in the event; empty where the message is read as it is.</summary>
    public IReadOnlyDictionary<string, string> Message { get; init; } = FrozenDictionary<string, string>.Empty;

    internal static IReadOnlyDictionary<string, EventStreamMapping> ReadAll(JsonObject settings) =>
        SettingsJson.Child(settings, "extensions", "erp", "eventStreams")
            .ToFrozenDictionary(pair => pair.Key, pair => Read(pair.Value as JsonObject ?? []), StringComparer.Ordinal);

    private static EventStreamMapping Read(JsonObject json) => new()
    {
        Kind = KindOf(SettingsJson.Text(json["kind"])) ?? EventStreamKind.Fact,
        Arguments = Paths(json, "arguments"),
        Message = Paths(json, "message"),
    };

    internal static EventStreamKind? KindOf(string? text) => text switch
    {
        "state" => EventStreamKind.State,
        "fact" => EventStreamKind.Fact,
        _ => null,
    };

    private static FrozenDictionary<string, string> Paths(JsonObject json, string name) =>
        SettingsJson.Child(json, name)
            .Select(pair => KeyValuePair.Create(pair.Key, SettingsJson.Text(pair.Value)))
            .Where(pair => pair.Value is not null)
            .ToFrozenDictionary(pair => pair.Key, pair => pair.Value!, StringComparer.Ordinal);
}
