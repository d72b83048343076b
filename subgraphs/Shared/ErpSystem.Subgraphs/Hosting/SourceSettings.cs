using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Subgraphs.Hosting;

/// <summary>A source's settings file: name, URL and abilities are an operator's to change, the list lookups and event streams are the kit's.</summary>
internal static class SourceSettings
{
    private static readonly JsonSerializerOptions indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The file's text with the kit's parts brought up to date and all other keys left alone.</summary>
    public static string Write(string? existing, string name, SourceAbilities abilities)
    {
        var settings = existing is null ? Initial(name) : (JsonObject)JsonNode.Parse(existing)!;
        var erp = Child(Child(settings, "extensions"), "erp");
        erp["listLookups"] = new JsonObject(abilities.ListLookups.Select(lookup => KeyValuePair.Create(lookup.Key, (JsonNode?)new JsonObject
        {
            ["field"] = lookup.Value.Field,
            ["arguments"] = Texts(lookup.Value.Arguments),
        })));
        erp.Remove("eventStreams");
        if (abilities.EventStreams.Count > 0)
        {
            erp["eventStreams"] = new JsonObject(abilities.EventStreams.Select(stream => KeyValuePair.Create(stream.Key, (JsonNode?)new JsonObject
            {
                ["kind"] = stream.Value.Kind == EventKind.State ? "state" : "fact",
                ["arguments"] = Texts(stream.Value.Arguments),
                ["message"] = Texts(stream.Value.Message),
            })));
        }

        return settings.ToJsonString(indented).ReplaceLineEndings("\n") + "\n";
    }

    private static JsonObject Texts(IEnumerable<KeyValuePair<string, string>> texts) =>
        new(texts.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value)));

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
