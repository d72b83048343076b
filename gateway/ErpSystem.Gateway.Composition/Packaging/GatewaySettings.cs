using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using ErpSystem.Gateway.Schema.Availability;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.Packaging;

/// <summary>Where and how the sources are called, variables filled.</summary>
public sealed class GatewaySettings
{
    private GatewaySettings(FrozenDictionary<string, SourceSettings> sources, NodeIdFormat nodeIdFormat)
    {
        Sources = sources;
        NodeIdFormat = nodeIdFormat;
    }

    /// <summary>The settings of each source by its name.</summary>
    public FrozenDictionary<string, SourceSettings> Sources { get; }

    /// <summary>How the ids that clients give to <c>node</c> and <c>nodes</c> name the type of their object.</summary>
    public NodeIdFormat NodeIdFormat { get; }

    /// <summary>The list lookups of all sources, as planning takes them.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, ListLookup>> ListLookups =>
        Sources.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ListLookups, StringComparer.Ordinal);

    internal static GatewaySettings Read(JsonObject json)
    {
        var sources = json["sourceSchemas"] as JsonObject ?? [];
        return new GatewaySettings(
            sources.ToFrozenDictionary(pair => pair.Key, pair => SourceSettings.Read(pair.Key, pair.Value as JsonObject ?? []), StringComparer.Ordinal),
            CompositionSettings.ReadNodeIdFormat(json));
    }
}

/// <summary>What a gateway must know to call one source.</summary>
public sealed record SourceSettings
{
    public required string Name { get; init; }

    /// <summary>The endpoint; null when the settings name none.</summary>
    public Uri? Url { get; init; }

    /// <summary>The client name of sources whose settings have none.</summary>
    public const string DefaultClientName = "fusion";

    /// <summary>The name of the HTTP client to use.</summary>
    public string ClientName { get; init; } = DefaultClientName;

    /// <summary>The media types of its responses, where the settings name them.</summary>
    public ImmutableArray<string> Formats { get; init; } = [];

    /// <summary>The media types of its lists of responses, where the settings name them.</summary>
    public ImmutableArray<string> BatchFormats { get; init; } = [];

    /// <summary>True when the source takes a list of variables with one document.</summary>
    public bool VariableBatching { get; init; }

    /// <summary>True when the source takes a list of requests.</summary>
    public bool RequestBatching { get; init; }

    /// <summary>True unless the settings forbid several aliased lookups in one document.</summary>
    public bool AliasBatching { get; init; } = true;

    /// <summary>True unless the settings say that the source serves no subscriptions.</summary>
    public bool Subscriptions { get; init; } = true;

    /// <summary>For a single lookup's coordinate (<c>Query.productById</c>) the field that takes many keys.</summary>
    public IReadOnlyDictionary<string, ListLookup> ListLookups { get; init; } = FrozenDictionary<string, ListLookup>.Empty;

    /// <summary>How events become messages, by the subscription field that they feed.</summary>
    public IReadOnlyDictionary<string, EventStreamMapping> EventStreams { get; init; } = FrozenDictionary<string, EventStreamMapping>.Empty;

    /// <summary>The settings under <c>extensions</c>, for parts of the gateway that have their own.</summary>
    public JsonElement Extensions { get; init; }

    internal static SourceSettings Read(string name, JsonObject json)
    {
        var http = SettingsJson.Child(json, "transports", "http");
        var batching = SettingsJson.Child(http, "capabilities", "batching");
        return new SourceSettings
        {
            Name = name,
            Url = ReadUrl(name, http["url"]),
            ClientName = SettingsJson.Text(http["clientName"]) ?? DefaultClientName,
            Formats = SettingsJson.Texts(SettingsJson.Child(http, "capabilities", "standard")["formats"]),
            BatchFormats = SettingsJson.Texts(batching["formats"]),
            VariableBatching = SettingsJson.Flag(batching["variableBatching"]) ?? false,
            RequestBatching = SettingsJson.Flag(batching["requestBatching"]) ?? false,
            AliasBatching = SettingsJson.Flag(batching["aliasBatching"]) ?? true,
            Subscriptions = SettingsJson.Flag(SettingsJson.Child(http, "capabilities", "subscriptions")["supported"]) ?? true,
            ListLookups = ReadListLookups(SettingsJson.Child(json, "extensions", "erp", "listLookups")),
            EventStreams = EventStreamMapping.ReadAll(json),
            Extensions = JsonSerializer.SerializeToElement(json["extensions"] as JsonObject ?? []),
        };
    }

    private static FrozenDictionary<string, ListLookup> ReadListLookups(JsonObject json) =>
        json.Where(pair => pair.Value is JsonObject lookup && SettingsJson.Text(lookup["field"]) is not null).ToFrozenDictionary(
            pair => pair.Key,
            pair => new ListLookup(
                SettingsJson.Text(pair.Value!["field"])!,
                (pair.Value["arguments"] as JsonObject ?? []).ToFrozenDictionary(argument => argument.Key, argument => SettingsJson.Text(argument.Value) ?? argument.Key, StringComparer.Ordinal)),
            StringComparer.Ordinal);

    private static Uri? ReadUrl(string name, JsonNode? node) => SettingsJson.Text(node) is not { } text ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" ? url
        : throw new FusionArchiveException("SETTINGS_INVALID", $"The URL '{text}' of the source '{name}' is no absolute http or https address.");
}
