namespace ErpSystem.Gateway.Subscriptions.Broadcasting;

/// <summary>The streams of a gateway that is alone: rings in memory.</summary>
internal sealed class MemoryBroadcast(SubscriptionSettings settings, TimeProvider time) : IEventBroadcast
{
    // Longer than an event may be old.
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(10);

    private readonly Lock gate = new();
    private readonly Dictionary<string, Ring> rings = new(StringComparer.Ordinal);
    private readonly HashSet<(string Topic, string Event)> seen = [];
    private readonly Queue<(DateTimeOffset At, (string Topic, string Event) Key)> seenAt = [];
    private readonly SemaphoreSlim appended = new(0, 1);
    private readonly DateTimeOffset started = time.GetUtcNow();
    private EntryId last;

    public Task<DateTimeOffset> StartAsync(CancellationToken cancellationToken) => Task.FromResult(started);

    public Task<bool> AppendAsync(string topic, string eventId, ReadOnlyMemory<byte> cloudEvent, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (!IsNew((topic, eventId)))
            {
                return Task.FromResult(false);
            }

            var now = time.GetUtcNow().ToUnixTimeMilliseconds();
            last = now > last.Milliseconds ? new EntryId(now, 0) : last with { Number = last.Number + 1 };
            RingOf(topic).Add(new BroadcastEntry(topic, last, cloudEvent.ToArray()), settings.EventsKept);
            if (appended.CurrentCount == 0)
            {
                appended.Release();
            }
        }

        return Task.FromResult(true);
    }

    public Task<EntryId> NowAsync(CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult(Now());
        }
    }

    public Task<BroadcastPage> ReadAsync(IReadOnlyDictionary<string, EntryId> after, int count, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            var found = new List<BroadcastEntry>();
            var positions = new Dictionary<string, EntryId>(StringComparer.Ordinal);
            foreach (var (topic, place) in after)
            {
                var read = RingOf(topic).After(place, count);
                found.AddRange(read);
                positions[topic] = read.Count == count ? read[^1].Id : Max(place, Now());
            }

            found.Sort(static (left, right) => left.Id.CompareTo(right.Id));
            return Task.FromResult(new BroadcastPage(found, positions));
        }
    }

    public Task<bool> ReachesAsync(string topic, EntryId after, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            return Task.FromResult(RingOf(topic).Dropped <= after);
        }
    }

    public Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken) => appended.WaitAsync(atMost, cancellationToken);

    public ValueTask DisposeAsync()
    {
        appended.Dispose();
        return default;
    }

    // All ids are given under one lock, so nothing can come at or before this place any more.
    private EntryId Now() => last == default ? EntryId.Before(time.GetUtcNow().ToUnixTimeMilliseconds()) : Max(last, EntryId.Before(time.GetUtcNow().ToUnixTimeMilliseconds()));

    private static EntryId Max(EntryId left, EntryId right) => left > right ? left : right;

    private Ring RingOf(string topic)
    {
        if (!rings.TryGetValue(topic, out var ring))
        {
            rings[topic] = ring = new Ring();
        }

        return ring;
    }

    private bool IsNew((string Topic, string Event) key)
    {
        var now = time.GetUtcNow();
        while (seenAt.TryPeek(out var oldest) && oldest.At < now - Remembered)
        {
            seen.Remove(seenAt.Dequeue().Key);
        }

        if (!seen.Add(key))
        {
            return false;
        }

        seenAt.Enqueue((now, key));
        return true;
    }

    private sealed class Ring
    {
        private readonly List<BroadcastEntry> entries = [];
        private int first;

        /// <summary>The last entry that is not there any more.</summary>
        public EntryId Dropped { get; private set; }

        public void Add(BroadcastEntry entry, int kept)
        {
            entries.Add(entry);
            while (entries.Count - first > kept)
            {
                Dropped = entries[first].Id;
                entries[first++] = null!;
            }

            if (first > kept)
            {
                entries.RemoveRange(0, first);
                first = 0;
            }
        }

        public List<BroadcastEntry> After(EntryId place, int count)
        {
            var (low, high) = (first, entries.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = entries[middle].Id <= place ? (middle + 1, high) : (low, middle);
            }

            return entries.GetRange(low, Math.Min(count, entries.Count - low));
        }
    }
}
