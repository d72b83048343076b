namespace ErpSystem.Local.Servers.Sidecars.Resources;

/// <summary>Who may publish to and subscribe to which topics of a pub/sub component.</summary>
internal sealed class TopicScopes
{
    private readonly HashSet<string> allowed;
    private readonly HashSet<string> guarded;
    private readonly HashSet<string>? publishing;
    private readonly HashSet<string>? subscribing;

    public TopicScopes(ComponentDefinition component, string appId)
    {
        allowed = [.. Topics(component.Value("allowedTopics"))];
        guarded = [.. Topics(component.Value("protectedTopics"))];
        publishing = OfApp(component, "publishingScopes", appId);
        subscribing = OfApp(component, "subscriptionScopes", appId);
    }

    public bool MayPublish(string topic) => May(publishing, topic);

    public bool MaySubscribe(string topic) => May(subscribing, topic);

    private static string[] Topics(string? list) =>
        (list ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // Null: the app is not named, so it may use what is not protected. Named with nothing behind the sign: it may use nothing.
    private static HashSet<string>? OfApp(ComponentDefinition component, string name, string appId)
    {
        HashSet<string>? topics = null;
        foreach (var scope in (component.Value(name) ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (scope.Split('=', 2) is not [var app, var list])
            {
                throw new SidecarException($"{component.Where}, {name}: '{scope}' is not written app=topic,topic.");
            }

            if (app.Trim() == appId)
            {
                (topics ??= []).UnionWith(Topics(list));
            }
        }

        return topics;
    }

    private bool May(HashSet<string>? granted, string topic)
    {
        if (allowed.Count > 0 && !allowed.Contains(topic))
        {
            return false;
        }

        return granted?.Contains(topic) ?? !guarded.Contains(topic);
    }
}
