using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ErpSystem.Gateway.Composition.Packaging;

/// <summary>Reads settings. What has another shape than it should counts as absent: they may come from tools that know more than this one.</summary>
internal static class SettingsJson
{
    /// <summary>Parses a text, comments and all.</summary>
    /// <exception cref="JsonException">It is no JSON, or holds half of a surrogate pair, which would fail whoever reads it later.</exception>
    public static JsonNode? Parse(string json)
    {
        var node = JsonNode.Parse(json, documentOptions: ArchiveFormat.JsonReading);
        try
        {
            node?.ToJsonString();
            return node;
        }
        catch (InvalidOperationException error)
        {
            throw new JsonException("It holds text that is no valid Unicode.", error);
        }
    }

    /// <summary>The settings of a source as composing reads them; empty where there are none, or they are no JSON object.</summary>
    public static JsonObject OfSource(string? json)
    {
        try
        {
            return json is null ? [] : Parse(json) as JsonObject ?? [];
        }
        catch (JsonException)
        {
            // The archive, which needs the settings, says what is wrong with them.
            return [];
        }
    }

    public static JsonObject Child(JsonObject json, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            json = json[name] as JsonObject ?? [];
        }

        return json;
    }

    public static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    public static ImmutableArray<string> Texts(JsonNode? node) => [.. (node as JsonArray ?? []).Select(Text).OfType<string>()];

    public static bool? Flag(JsonNode? node) => node is JsonValue value && value.TryGetValue<bool>(out var flag) ? flag : null;
}
