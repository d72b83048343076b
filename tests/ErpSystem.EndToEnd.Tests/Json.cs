using System.Text.Json.Nodes;

namespace ErpSystem.EndToEnd.Tests;

/// <summary>Short ways into a reply.</summary>
internal static class Json
{
    /// <summary>The value at a path of keys and indexes; null when something on the way is missing or null.</summary>
    public static JsonNode? At(this JsonNode? node, params object[] path)
    {
        foreach (var step in path)
        {
            node = (node, step) switch
            {
                (JsonObject value, string key) => value[key],
                (JsonArray list, int index) when index < list.Count => list[index],
                _ => null,
            };
        }

        return node;
    }

    public static string? Text(this JsonNode? node, params object[] path) => node.At(path)?.ToString();

    public static IReadOnlyList<JsonNode?> Items(this JsonNode? node, params object[] path) => node.At(path) is JsonArray list ? [.. list] : [];

    public static IReadOnlyList<string> ErrorCodes(this JsonNode reply) => [.. reply.Items("errors").Select(error => error.Text("extensions", "code") ?? "")];

    /// <summary>The paths of errors, steps joined by dots.</summary>
    public static IReadOnlyList<string> ErrorPaths(this JsonNode reply) => [.. reply.Items("errors").Select(error => string.Join('.', error.Items("path")))];
}
