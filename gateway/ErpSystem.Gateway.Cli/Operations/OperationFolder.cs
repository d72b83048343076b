using System.Text.Json;
using ErpSystem.Gateway.Schema.Validation;
using GraphQLParser.AST;

namespace ErpSystem.Gateway.Cli.Operations;

/// <summary>
/// A folder of registered operations, subfolders included: <c>*.graphql</c> and <c>*.gql</c> with one or several operations, and <c>*.json</c>
/// manifests, of Apollo's form (a list <c>operations</c> with <c>body</c>) or Relay's (document by its hash).
/// </summary>
internal static class OperationFolder
{
    public static IReadOnlyList<StoredOperation> Read(DirectoryInfo folder) =>
    [
        .. folder.GetFiles("*", SearchOption.AllDirectories)
            .Select(file => (File: file, Name: Path.GetRelativePath(folder.FullName, file.FullName).Replace('\\', '/')))
            .OrderBy(pair => pair.Name, StringComparer.Ordinal)
            .SelectMany(pair => pair.File.Extension switch
            {
                ".graphql" or ".gql" => Documents(pair.Name, null, File.ReadAllText(pair.File.FullName)),
                ".json" => Manifest(pair.Name, File.ReadAllText(pair.File.FullName)),
                _ => [],
            }),
    ];

    private static IEnumerable<StoredOperation> Documents(string file, string? key, string text)
    {
        var parsed = OperationParser.Parse(text);
        if (parsed.Document is not { } document)
        {
            var place = parsed.Error!.Locations.FirstOrDefault();
            return [new StoredOperation(file, key, text, null) { Unreadable = $"{parsed.Error.Message}{(place.IsNone ? "" : $" ({place})")}" }];
        }

        // One that is alone is judged with all that stands beside it; of several each with what it uses.
        var operations = document.Definitions.OfType<GraphQLOperationDefinition>().ToList();
        return operations.Count < 2
            ? [new StoredOperation(file, key, text, document)]
            : operations.Select((operation, index) => new StoredOperation(file, key ?? operation.Name?.StringValue ?? $"{index + 1}", text, UsedFragments.DocumentOf(document, operation)));
    }

    private static IEnumerable<StoredOperation> Manifest(string file, string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            var root = json.RootElement;
            var entries = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("operations", out var list) && list.ValueKind == JsonValueKind.Array ? Apollo(list)
                : root.ValueKind == JsonValueKind.Object ? Relay(root)
                : [];
            return [.. entries.SelectMany(entry => Documents(file, entry.Key, entry.Body))];
        }
        catch (JsonException error)
        {
            return [new StoredOperation(file, null, text, null) { Unreadable = $"The file is no JSON: {error.Message}" }];
        }
    }

    private static IEnumerable<(string Key, string Body)> Apollo(JsonElement list) =>
        from entry in list.EnumerateArray()
        let body = Text(entry, "body")
        where body is not null
        select (Text(entry, "name") ?? Text(entry, "id") ?? body, body);

    // Any other JSON file is none of ours: only values that can be documents are looked at.
    private static IEnumerable<(string Key, string Body)> Relay(JsonElement root) =>
        from entry in root.EnumerateObject()
        where entry.Value.ValueKind == JsonValueKind.String && entry.Value.GetString()!.Contains('{', StringComparison.Ordinal)
        select (entry.Name, entry.Value.GetString()!);

    private static string? Text(JsonElement entry, string property) =>
        entry.ValueKind == JsonValueKind.Object && entry.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
