using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using ErpSystem.Gateway.Schema.Types;

namespace ErpSystem.Gateway.Schema.Tests.Validation;

/// <summary>The committed documents and what graphql-js says about each; see oracle/judge.mjs.</summary>
internal static class Oracle
{
    private static readonly Lazy<JsonElement> Verdicts = new(() => JsonDocument.Parse(Read("verdicts.json")).RootElement);

    public static SchemaDefinition Schema { get; } = SchemaDefinition.Parse(Read("schema.graphqls"));

    /// <summary>The version of graphql-js that judged the committed documents.</summary>
    public static string GraphqlJsVersion => Verdicts.Value.GetProperty("version").GetString()!;

    public static IReadOnlyList<OracleCase> Cases(string corpus) => Cases(Read(corpus + ".graphql"), Verdicts.Value.GetProperty(corpus));

    public static IReadOnlyList<OracleCase> Cases(string corpus, JsonElement verdicts)
    {
        var listed = verdicts.EnumerateArray().ToList();
        return [.. Documents(corpus).Select((document, index) => Case(document, listed[index]))];
    }

    public static string Read(string file) => File.ReadAllText(Path.Combine(Folder(), file));

    public static string Folder([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "..", "oracle");

    /// <summary>Variable definitions with JSON, and what graphql-js makes of it: values, or messages in order.</summary>
    public static IEnumerable<(string Name, string Outcome)> VariableCases() =>
        from verdict in Verdicts.Value.GetProperty("variables").EnumerateArray()
        let outcome = verdict.TryGetProperty("errors", out var errors)
            ? string.Join("\n              ", errors.EnumerateArray().Select(error => error.GetString()!).Order(StringComparer.Ordinal))
            : Canonical(JsonNode.Parse(verdict.GetProperty("coerced").GetRawText())!)
        select (verdict.GetProperty("name").GetString()!, outcome);

    /// <summary>JSON with sorted names and with numbers by value.</summary>
    public static string Canonical(JsonNode? node) => node switch
    {
        null => "null",
        JsonObject fields => "{" + string.Join(",", fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"\"{field.Key}\":{Canonical(field.Value)}")) + "}",
        JsonArray items => "[" + string.Join(",", items.Select(Canonical)) + "]",
        JsonValue value when value.GetValueKind() == JsonValueKind.Number => double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture),
        _ => node.ToJsonString(),
    };

    private static IEnumerable<(string Name, string Text)> Documents(string corpus)
    {
        foreach (var entry in ("\n" + corpus).Split("\n### ").Skip(1))
        {
            var end = entry.IndexOf('\n', StringComparison.Ordinal);
            yield return (entry[..end], entry[(end + 1)..] + "\n");
        }
    }

    private static OracleCase Case((string Name, string Text) document, JsonElement verdict)
    {
        Assert.Equal(verdict.GetProperty("name").GetString(), document.Name);
        var errors = verdict.GetProperty("errors");
        return errors.ValueKind == JsonValueKind.Array
            ? new OracleCase(document.Name, document.Text, [.. errors.EnumerateArray().Select(Text)])
            : new OracleCase(document.Name, document.Text, null);
    }

    private static string Text(JsonElement error) =>
        error.ValueKind == JsonValueKind.String ? error.GetString()! : $"{error.GetProperty("message")} @ {error.GetProperty("at")}";
}

/// <summary>One document; the errors of graphql-js, or null when it does not parse there.</summary>
internal sealed record OracleCase(string Name, string Text, IReadOnlyList<string>? Errors);
