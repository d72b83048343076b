using System.Text.Json;

namespace ErpSystem.Testing;

/// <summary>Which fields of which kinds a document has, whatever their values.</summary>
public static class JsonShape
{
    /// <summary>A line for each path; the items of a list share theirs, and null fits every kind.</summary>
    public static IReadOnlyList<string> Of(JsonElement element) =>
        [.. Paths(element, "$").Distinct().Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Paths(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(field => Paths(field.Value, $"{path}.{field.Name}")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Paths(item, $"{path}[]")),
        JsonValueKind.True or JsonValueKind.False => [$"{path}: boolean"],
        _ => [$"{path}: {(path.EndsWith(".correlationId", StringComparison.Ordinal) ? "text or null" : element.ValueKind.ToString().ToLowerInvariant())}"],
    };
}
