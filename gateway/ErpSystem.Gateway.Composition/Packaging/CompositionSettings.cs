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
    /// <exception cref="FusionArchiveException">The text is no JSON object, or names a format of ids that there is not.</exception>
    public static CompositionOptions Read(string json)
    {
        try
        {
            var settings = JsonNode.Parse(json, documentOptions: ArchiveFormat.JsonReading) as JsonObject ?? throw Invalid("are no JSON object");
            return CompositionOptions.Default with
            {
                EnableGlobalObjectIdentification = SettingsJson.Flag(SettingsJson.Child(settings, "merger")["enableGlobalObjectIdentification"]) ?? false,
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
            ["preprocessor"] = new JsonObject { ["excludeByTag"] = new JsonArray() },
            ["merger"] = new JsonObject
            {
                ["addFusionDefinitions"] = true,
                ["enableGlobalObjectIdentification"] = options.EnableGlobalObjectIdentification,
                ["removeUnreferencedDefinitions"] = false,
            },
            ["satisfiability"] = new JsonObject { ["includeSatisfiabilityPaths"] = false },
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

    private static FusionArchiveException Invalid(string why) => new("SETTINGS_INVALID", $"The composition settings {why}.");
}
