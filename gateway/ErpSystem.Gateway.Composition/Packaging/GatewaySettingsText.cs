using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ErpSystem.Gateway.Composition.Packaging;

/// <summary>Joins the settings of all sources into the gateway's and fills their variables.</summary>
internal static partial class GatewaySettingsText
{
    private const string UnknownEnvironment = "ENVIRONMENT_UNKNOWN";

    public static JsonObject Build(ImmutableArray<ArchivedSource> sources, string? environment, CompositionOptions options)
    {
        var joined = new JsonObject();
        foreach (var source in sources)
        {
            var settings = Parse(source);
            var variables = VariablesOf(source.Name, settings, environment);
            var filled = new JsonObject();
            foreach (var (name, value) in settings.Where(pair => pair.Key is "transports" or "extensions"))
            {
                filled.Add(name, Fill(source.Name, value, variables, environment));
            }

            joined.Add(source.Name, filled);
        }

        var all = new JsonObject { ["sourceSchemas"] = joined };
        CompositionSettings.WriteNodeIdFormat(all, options.NodeIdFormat);
        return all;
    }

    private static JsonObject Parse(ArchivedSource source)
    {
        try
        {
            var json = SettingsJson.Parse(source.SettingsJson);
            return json as JsonObject ?? throw Invalid(source.Name, "are no JSON object");
        }
        catch (JsonException error)
        {
            throw Invalid(source.Name, $"are no valid JSON: {error.Message}");
        }
    }

    private static JsonObject VariablesOf(string source, JsonObject settings, string? environment)
    {
        var environments = settings["environments"] as JsonObject ?? [];
        if (environment is null)
        {
            // With one environment there is nothing to choose.
            return environments.Count == 1 ? environments.First().Value as JsonObject ?? [] : [];
        }

        return environments.Count == 0 || environments.ContainsKey(environment)
            ? environments[environment] as JsonObject ?? []
            : throw new FusionArchiveException(
                UnknownEnvironment,
                $"The settings of the source '{source}' have no environment '{environment}', they have {string.Join(", ", environments.Select(pair => $"'{pair.Key}'"))}.");
    }

    private static JsonNode? Fill(string source, JsonNode? node, JsonObject variables, string? environment) => node switch
    {
        JsonObject item => new JsonObject(item.Select(pair => KeyValuePair.Create(pair.Key, Fill(source, pair.Value, variables, environment)))),
        JsonArray list => new JsonArray([.. list.Select(value => Fill(source, value, variables, environment))]),
        JsonValue value when value.TryGetValue<string>(out var text) => FillText(source, text, variables, environment),
        _ => node?.DeepClone(),
    };

    private static JsonNode? FillText(string source, string text, JsonObject variables, string? environment)
    {
        // A string that is one variable takes its value as it is: a number stays a number.
        if (Variable().Match(text) is { Success: true } whole && whole.Length == text.Length)
        {
            return Value(whole)?.DeepClone();
        }

        return Variable().Replace(text, match => Value(match) is JsonValue value && value.TryGetValue<string>(out var inner) ? inner : Value(match)?.ToJsonString() ?? "");

        JsonNode? Value(Match match) => variables.TryGetPropertyValue(match.Groups[1].Value, out var found)
            ? found
            : throw Invalid(source, environment is null
                ? $"use the variable '{match.Groups[1].Value}', but no environment was chosen"
                : $"use the variable '{match.Groups[1].Value}', which the environment '{environment}' lacks");
    }

    private static FusionArchiveException Invalid(string source, string why) => new("SETTINGS_INVALID", $"The settings of the source '{source}' {why}.");

    [GeneratedRegex(@"\{\{\s*([A-Za-z_][A-Za-z0-9_]*)\s*\}\}")]
    private static partial Regex Variable();
}
