namespace ErpSystem.Gateway.Subscriptions.Matching;

/// <summary>Finds the groups that an event concerns by looking its keys up. Not safe for parallel use; the hub takes a lock.</summary>
internal sealed class MatchTable
{
    private readonly Dictionary<string, Dictionary<string, Entry>> byTopic = new(StringComparer.Ordinal);

    public void Add(SubscriptionGroup group)
    {
        foreach (var (keys, wanted) in group.Matches)
        {
            if (!byTopic.TryGetValue(keys.Topic, out var entries))
            {
                byTopic[keys.Topic] = entries = new Dictionary<string, Entry>(StringComparer.Ordinal);
            }

            if (!entries.TryGetValue(keys.Identity, out var entry))
            {
                entries[keys.Identity] = entry = new Entry(keys);
            }

            foreach (var key in wanted)
            {
                if (!entry.Groups.TryGetValue(key, out var groups))
                {
                    entry.Groups[key] = groups = [];
                }

                groups.Add(group);
            }
        }
    }

    public void Remove(SubscriptionGroup group)
    {
        foreach (var (keys, wanted) in group.Matches)
        {
            var entries = byTopic[keys.Topic];
            var entry = entries[keys.Identity];
            foreach (var key in wanted)
            {
                if (entry.Groups.TryGetValue(key, out var groups) && groups.Remove(group) && groups.Count == 0)
                {
                    entry.Groups.Remove(key);
                }
            }

            if (entry.Groups.Count == 0 && entries.Remove(keys.Identity) && entries.Count == 0)
            {
                byTopic.Remove(keys.Topic);
            }
        }
    }

    /// <summary>The groups that an event concerns, each once.</summary>
    public HashSet<SubscriptionGroup> Find(StreamEvent happened)
    {
        var found = new HashSet<SubscriptionGroup>();
        foreach (var entry in byTopic.GetValueOrDefault(happened.Topic)?.Values.AsEnumerable() ?? [])
        {
            foreach (var key in entry.Keys.Of(happened))
            {
                if (entry.Groups.TryGetValue(key, out var groups))
                {
                    found.UnionWith(groups);
                }
            }
        }

        return found;
    }

    private sealed record Entry(EventKeys Keys)
    {
        public Dictionary<string, HashSet<SubscriptionGroup>> Groups { get; } = new(StringComparer.Ordinal);
    }
}
