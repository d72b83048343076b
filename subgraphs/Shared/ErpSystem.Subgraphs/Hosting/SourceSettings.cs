using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Subgraphs.Hosting;

/// <summary>A source's settings file: name, URL and abilities are an operator's to change, the list lookups are the kit's.</summary>
internal static class SourceSettings
{
    private static readonly JsonSerializerOptions indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The file's text with the list lookups brought up to date and all other keys left alone.</summary>
    public static string Write(string? existing, string name, IReadOnlyDictionary<string, ListLookups.ListLookup> lookups)
    {
        var settings = existing is null ? Initial(name) : (JsonObject)JsonNode.Parse(existing)!;
        var extensions = Child(settings, "extensions");
        Child(extensions, "erp")["listLookups"] = new JsonObject(lookups.Select(lookup => KeyValuePair.Create(lookup.Key, (JsonNode?)new JsonObject
        {
            ["field"] = lookup.Value.Field,
            ["arguments"] = new JsonObject(lookup.Value.Arguments.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value))),
        })));
        return settings.ToJsonString(indented).ReplaceLineEndings("\n") + "\n";
    }

    private static JsonObject Initial(string name)
    {
        var variable = $"{name.ToUpperInvariant()}_URL";
        return new JsonObject
        {
            ["name"] = name,
            ["transports"] = new JsonObject
            {
                ["http"] = new JsonObject
                {
                    ["url"] = $$$"""{{{{{variable}}}}}""",
                    ["capabilities"] = new JsonObject
                    {
                        ["batching"] = new JsonObject { ["variableBatching"] = false, ["requestBatching"] = false, ["aliasBatching"] = true },
                    },
                },
            },
            ["environments"] = new JsonObject { ["local"] = new JsonObject { [variable] = $"http://127.0.0.1:{LocalPort(name)}/graphql" } },
        };
    }

    // The ports that the local launcher gives the domains, in the order in which it starts them.
    private static int LocalPort(string name) => name switch
    {
        "inventory" => 5101,
        "sales" => 5102,
        "finance" => 5103,
        "procurement" => 5104,
        "production" => 5105,
        "identity" => 5106,
        "reporting" => 5107,
        _ => 5100,
    };

    private static JsonObject Child(JsonObject parent, string name)
    {
        if (parent[name] is JsonObject child)
        {
            return child;
        }

        var made = new JsonObject();
        parent[name] = made;
        return made;
    }
}
