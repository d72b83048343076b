using System.Text.Json.Nodes;
using ErpSystem.Local.Servers.Sidecars.Resources;

namespace ErpSystem.Local.Servers.Sidecars.Delivery;

/// <summary>What the app wants of one topic, by a file or by its answer to <c>/dapr/subscribe</c>.</summary>
internal sealed record Subscription(
    string Pubsub, string Topic, IReadOnlyList<Route> Routes, string? DeadLetterTopic, IReadOnlyDictionary<string, string> Metadata, bool Declarative)
{
    public bool RawPayload => Metadata.GetValueOrDefault("rawPayload") == "true";

    /// <summary>Returns the path for an event of this type, null when no rule takes it and there is no default.</summary>
    public string? PathFor(string? type) => Routes.FirstOrDefault(route => route.EventType is null || route.EventType == type)?.Path;

    /// <summary>Reads a Subscription of a resource file: v2alpha1, or v1alpha1 with its one route.</summary>
    public static Subscription From(Resource resource) => Read(resource.Spec, resource.Where, declarative: true);

    /// <summary>Reads one entry of the app's answer.</summary>
    public static Subscription From(JsonObject entry) => Read(entry, $"/dapr/subscribe, topic {entry["topic"]}", declarative: false);

    private static Subscription Read(JsonObject spec, string where, bool declarative)
    {
        var pubsub = Resource.Text(spec, "pubsubname") ?? Resource.Text(spec, "pubsubName");
        if (pubsub is not { Length: > 0 } || Resource.Text(spec, "topic") is not { Length: > 0 } topic)
        {
            throw new SidecarException($"{where}: pubsubname and topic are needed.");
        }

        if (Resource.Text(Resource.Child(spec, "bulkSubscribe"), "enabled") == "true")
        {
            throw new SidecarException($"{where}: the stand-in delivers messages one by one; bulkSubscribe is not done.");
        }

        return new Subscription(
            pubsub,
            topic,
            RoutesOf(spec, where),
            Resource.Text(spec, "deadLetterTopic") is { Length: > 0 } deadLetters ? deadLetters : null,
            (Resource.Child(spec, "metadata") ?? []).ToDictionary(entry => entry.Key, entry => entry.Value?.ToString() ?? ""),
            declarative);
    }

    private static List<Route> RoutesOf(JsonObject spec, string where)
    {
        var routes = new List<Route>();
        var several = Resource.Child(spec, "routes");
        foreach (var rule in (several?["rules"] as JsonArray ?? []).OfType<JsonObject>())
        {
            routes.Add(Route.Rule(Resource.Text(rule, "match") ?? "", Resource.Text(rule, "path") ?? "", where));
        }

        if ((Resource.Text(several, "default") ?? Resource.Text(spec, "route")) is { Length: > 0 } path)
        {
            routes.Add(new Route(null, path));
        }

        return routes.Count > 0 ? routes : throw new SidecarException($"{where}: there is no route.");
    }
}
