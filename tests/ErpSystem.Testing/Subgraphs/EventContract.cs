using System.Text.Json.Nodes;
using GraphQLParser;
using GraphQLParser.AST;

namespace ErpSystem.Testing;

/// <summary>Holds the event streams of a source against the samples of its events.</summary>
public static class EventContract
{
    /// <summary>What of a source's event streams the samples do not bear out, a sentence each; a sample is the parsed file, null when there is none.</summary>
    public static IReadOnlyList<string> FaultsOf(string sdl, string settingsJson, Func<string, JsonNode?> sampleOf)
    {
        var mappings = JsonNode.Parse(settingsJson)!["extensions"]?["erp"]?["eventStreams"] as JsonObject ?? [];
        var faults = new List<string>();
        foreach (var (field, topic) in StreamsOf(sdl))
        {
            if (mappings[field] is not JsonObject mapping)
            {
                faults.Add($"{field} has no mapping in the settings.");
            }
            else if (sampleOf(topic) is not { } sample)
            {
                faults.Add($"{field} shows {topic}, of which there is no sample.");
            }
            else
            {
                faults.AddRange(FaultsOf(field, mapping, sample));
            }
        }

        return faults;
    }

    /// <summary>The fields that events feed, each with its topic: what stands before the first placeholder.</summary>
    public static IEnumerable<(string Field, string Topic)> StreamsOf(string sdl) =>
        from type in Parser.Parse(sdl).Definitions.OfType<GraphQLObjectTypeDefinition>()
        where type.Name.StringValue == "Subscription"
        from field in type.Fields?.Items ?? []
        from directive in field.Directives?.Items ?? []
        where directive.Name.StringValue == "eventStream"
        from topic in ((GraphQLListValue)directive.Arguments!.Items.Single(argument => argument.Name.StringValue == "topics").Value).Values!
        select (field.Name.StringValue, ((GraphQLStringValue)topic).Value.ToString().Split(".{")[0]);

    private static IEnumerable<string> FaultsOf(string field, JsonObject mapping, JsonNode sample)
    {
        var kind = sample["kind"]!.GetValue<string>() == "state" ? "state" : "fact";
        if (mapping["kind"]!.GetValue<string>() != kind)
        {
            yield return $"{field} says that its events are of kind {mapping["kind"]}, the sample says {kind}.";
        }

        foreach (var (name, path) in (mapping["arguments"] as JsonObject ?? []).Concat(mapping["message"] as JsonObject ?? []))
        {
            var value = path!.GetValue<string>().Split('.').Aggregate(sample["data"], (node, part) => (node as JsonObject)?[part]);
            if (value is null or JsonObject)
            {
                yield return $"{field} reads {name} from {path}, where the sample holds no value.";
            }
        }
    }
}
