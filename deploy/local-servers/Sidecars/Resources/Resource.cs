using System.Text.Json.Nodes;

namespace ErpSystem.Local.Servers.Sidecars.Resources;

/// <summary>One document of a resource file: a component, a subscription, a resiliency.</summary>
internal sealed class Resource(string file, JsonObject document)
{
    public string Kind => Text(document, "kind") ?? "";

    public string Version => Text(document, "apiVersion") ?? "";

    public string Name => Text(Child(document, "metadata"), "name") ?? "";

    public JsonObject Document => document;

    /// <summary>Names the document in a message.</summary>
    public string Where => $"{Path.GetFileName(file)}, {Kind} {Name}";

    public JsonObject Spec => Child(document, "spec") ?? [];

    public IReadOnlyList<string> Scopes => document["scopes"] is JsonArray scopes ? [.. scopes.Select(scope => scope!.ToString())] : [];

    /// <summary>Says whether the app has this resource at all.</summary>
    public bool IsFor(string appId) => Scopes.Count == 0 || Scopes.Contains(appId);

    public static JsonObject? Child(JsonObject? parent, string name) => parent?[name] as JsonObject;

    public static string? Text(JsonObject? parent, string name) => parent?[name] is JsonValue value ? value.ToString() : null;
}
