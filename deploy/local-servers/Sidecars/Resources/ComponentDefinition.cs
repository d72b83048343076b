using System.Text.Json.Nodes;

namespace ErpSystem.Local.Servers.Sidecars.Resources;

/// <summary>A component as its file defines it, with its secrets looked up and its templates filled in.</summary>
internal sealed record ComponentDefinition(string Name, string Type, string Version, IReadOnlyDictionary<string, string> Metadata, bool IgnoreErrors, string Where)
{
    public static ComponentDefinition From(Resource resource, string appId, string @namespace)
    {
        var type = Resource.Text(resource.Spec, "type") ?? throw new SidecarException($"{resource.Where}: spec.type is missing.");
        var metadata = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in (resource.Spec["metadata"] as JsonArray ?? []).OfType<JsonObject>())
        {
            var name = Resource.Text(item, "name") ?? throw new SidecarException($"{resource.Where}: an entry of spec.metadata has no name.");
            metadata[name] = FillIn(ValueOf(item, name, resource.Where), appId, @namespace);
        }

        return new ComponentDefinition(
            resource.Name, type, Resource.Text(resource.Spec, "version") ?? "v1", metadata, Resource.Text(resource.Spec, "ignoreErrors") == "true", resource.Where);
    }

    /// <summary>Returns a value of the metadata, null when it is not there or empty.</summary>
    public string? Value(string name) => Metadata.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    public TimeSpan Duration(string name, TimeSpan otherwise) => Value(name) is { } text ? GoDuration.Parse(text, $"{Where}, {name}") : otherwise;

    public int Number(string name, int otherwise) =>
        Value(name) is not { } text ? otherwise
        : int.TryParse(text, out var number) && number >= 0 ? number
        : throw new SidecarException($"{Where}, {name}: '{text}' is no number.");

    private static string ValueOf(JsonObject item, string name, string where)
    {
        if (Resource.Text(item, "envRef") is { } variable)
        {
            return Environment.GetEnvironmentVariable(variable) ?? "";
        }

        if (Resource.Child(item, "secretKeyRef") is { } reference)
        {
            // As the secret store local.env has it: a secret is a variable of the environment.
            var (secret, key) = (Resource.Text(reference, "name") ?? "", Resource.Text(reference, "key") ?? "");
            return Environment.GetEnvironmentVariable(secret) ?? Environment.GetEnvironmentVariable(key)
                ?? throw new SidecarException(
                    $"{where}, {name}: the stand-in takes secrets from the environment, and neither {secret} nor {key} is set there.");
        }

        return Resource.Text(item, "value") ?? "";
    }

    private static string FillIn(string value, string appId, string @namespace) => value
        .Replace("{appID}", appId, StringComparison.Ordinal)
        .Replace("{namespace}", $"{@namespace}.{appId}", StringComparison.Ordinal)
        .Replace("{podName}", Environment.MachineName, StringComparison.Ordinal)
        .Replace("{uuid}", Guid.NewGuid().ToString(), StringComparison.Ordinal);
}
