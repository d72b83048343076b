using System.Text.Json.Nodes;

namespace ErpSystem.Gateway.Planning.Tests.Federations;

/// <summary>
/// Compares two responses: equal data, and errors that explain the same nulls. Where a null went up, which of several errors below it is told is
/// free; an error at a null itself must be there in both, with its message.
/// </summary>
internal static class ResponseComparison
{
    public static string? Compare(JsonObject wanted, JsonObject got, bool isOrdered)
    {
        var (wantedData, gotData) = (Text(wanted["data"], isOrdered), Text(got["data"], isOrdered));
        if (wantedData != gotData)
        {
            return "the data differ";
        }

        var (theirs, ours) = (Errors(wanted), Errors(got));
        var (missing, added) = (theirs.Except(ours).ToList(), ours.Except(theirs).ToList());
        return missing.Count + added.Count == 0 ? null : $"the errors differ: missing {string.Join(", ", missing)}; added {string.Join(", ", added)}";
    }

    private static string Text(JsonNode? node, bool isOrdered) => (isOrdered ? node : Ordered(node))?.ToJsonString() ?? "null";

    private static JsonNode? Ordered(JsonNode? node) => node switch
    {
        JsonObject value => new JsonObject(value.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => KeyValuePair.Create(member.Key, Ordered(member.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Ordered)]),
        _ => node?.DeepClone(),
    };

    private static HashSet<string> Errors(JsonObject response)
    {
        var errors = new HashSet<string>(StringComparer.Ordinal);
        foreach (var error in response["errors"]?.AsArray() ?? [])
        {
            var path = error!["path"]?.AsArray().Select(step => step!.ToString()).ToList() ?? ["no path"];
            var depth = Depth(response["data"], path);
            errors.Add(string.Join('/', path.Take(depth)) + (depth == path.Count ? $" {error["message"]}" : ""));
        }

        return errors;
    }

    // How far a path can be followed until it ends at a null.
    private static int Depth(JsonNode? node, List<string> path)
    {
        var depth = 0;
        while (depth < path.Count && node is not null)
        {
            node = node is JsonArray list && int.TryParse(path[depth], out var index) && index < list.Count ? list[index] : (node as JsonObject)?[path[depth]];
            depth++;
        }

        return depth;
    }
}
