using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Composition.Packaging;

/// <summary>What is chosen about a composition as JSON, in the form of an archive's <c>composition-settings.json</c>.</summary>
public static class CompositionSettings
{
    /// <summary>The name of the file.</summary>
    public const string FileName = ArchiveFormat.CompositionSettings;

    private const string NodeIdFormatName = "nodeIdFormat";

    /// <summary>Reads settings; what is not there keeps its default.</summary>
    /// <exception cref="FusionArchiveException">The text is no JSON object, or a setting has a value that there is not.</exception>
    public static CompositionOptions Read(string json)
    {
        try
        {
            var settings = SettingsJson.Parse(json) as JsonObject ?? throw Invalid("are no JSON object");
            var merger = SettingsJson.Child(settings, "merger");
            return CompositionOptions.Default with
            {
                ExcludedTags = ReadTags(SettingsJson.Child(settings, "preprocessor")["excludeByTag"]),
                AddFusionDefinitions = Flag(merger, "addFusionDefinitions") ?? true,
                CacheControlMergeBehavior = ReadBehavior(merger, "cacheControlMergeBehavior"),
                RemoveUnreferencedDefinitions = Flag(merger, "removeUnreferencedDefinitions") ?? false,
                TagMergeBehavior = ReadBehavior(merger, "tagMergeBehavior"),
                IncludeSatisfiabilityPaths = Flag(SettingsJson.Child(settings, "satisfiability"), "includeSatisfiabilityPaths") ?? false,
                EnableGlobalObjectIdentification = Flag(merger, "enableGlobalObjectIdentification") ?? false,
                NodeIdFormat = ReadNodeIdFormat(settings),
            };
        }
        catch (JsonException error)
        {
            throw Invalid($"are no valid JSON: {error.Message}");
        }
    }

    internal static string Write(CompositionOptions options)
    {
        var settings = new JsonObject
        {
            ["preprocessor"] = new JsonObject { ["excludeByTag"] = new JsonArray([.. options.ExcludedTags.Select(tag => (JsonNode)tag)]) },
            ["merger"] = new JsonObject
            {
                ["addFusionDefinitions"] = options.AddFusionDefinitions,
                ["cacheControlMergeBehavior"] = options.CacheControlMergeBehavior.ToString(),
                ["enableGlobalObjectIdentification"] = options.EnableGlobalObjectIdentification,
                ["removeUnreferencedDefinitions"] = options.RemoveUnreferencedDefinitions,
                ["tagMergeBehavior"] = options.TagMergeBehavior.ToString(),
            },
            ["satisfiability"] = new JsonObject { ["includeSatisfiabilityPaths"] = options.IncludeSatisfiabilityPaths },
        };
        WriteNodeIdFormat(settings, options.NodeIdFormat);
        return settings.ToJsonString(ArchiveFormat.Json);
    }

    /// <summary>The format of ids, which the gateway's own settings hold in the same place.</summary>
    internal static NodeIdFormat ReadNodeIdFormat(JsonObject settings) =>
        SettingsJson.Text(SettingsJson.Child(settings, "extensions", "erp")[NodeIdFormatName]) is not { } text ? NodeIdFormat.Any
        : Enum.TryParse<NodeIdFormat>(text, ignoreCase: true, out var format) && !char.IsDigit(text[0]) ? format
        : throw Invalid($"name the id format '{text}'; there are {string.Join(", ", Enum.GetNames<NodeIdFormat>())}");

    internal static void WriteNodeIdFormat(JsonObject settings, NodeIdFormat format)
    {
        if (format != NodeIdFormat.Any)
        {
            settings["extensions"] = new JsonObject { ["erp"] = new JsonObject { [NodeIdFormatName] = format.ToString() } };
        }
    }

    private static ImmutableArray<string> ReadTags(JsonNode? node) => node switch
    {
        null => [],
        JsonArray tags when tags.All(tag => SettingsJson.Text(tag) is not null) => [.. tags.Select(tag => SettingsJson.Text(tag)!)],
        _ => throw Invalid("give under 'preprocessor.excludeByTag' something else than a list of strings"),
    };

    private static bool? Flag(JsonObject settings, string name) => settings[name] is not { } node ? null
        : SettingsJson.Flag(node) ?? throw Invalid($"give '{name}' the value {node.ToJsonString()}, it is true or false");

    private static DirectiveMergeBehavior ReadBehavior(JsonObject merger, string name) => merger[name] is not { } node ? DirectiveMergeBehavior.Include
        : SettingsJson.Text(node) is { } text && Enum.GetNames<DirectiveMergeBehavior>().Contains(text, StringComparer.OrdinalIgnoreCase) ? Enum.Parse<DirectiveMergeBehavior>(text, ignoreCase: true)
        : throw Invalid($"give '{name}' the value {node.ToJsonString()}; there are {string.Join(", ", Enum.GetNames<DirectiveMergeBehavior>())}");

    private static FusionArchiveException Invalid(string why) => new("SETTINGS_INVALID", $"The composition settings {why}.");
}
