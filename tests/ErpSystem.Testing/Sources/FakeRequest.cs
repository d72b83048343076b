using System.Text.Json;

namespace ErpSystem.Testing;

/// <summary>A request as a source got it.</summary>
public sealed record FakeRequest(string Body, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>The GraphQL document; empty when the body has none.</summary>
    public string Query => Read("query") is { ValueKind: JsonValueKind.String } query ? query.GetString()! : "";

    /// <summary>The variables; undefined when the body has none.</summary>
    public JsonElement Variables => Read("variables");

    private JsonElement Read(string property)
    {
        using var document = JsonDocument.Parse(Body);
        return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty(property, out var value)
            ? value.Clone()
            : default;
    }
}
