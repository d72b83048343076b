using System.Globalization;
using StackExchange.Redis;

namespace ErpSystem.Gateway.Subscriptions.Broadcasting;

/// <summary>The streams of several replicas: Redis streams, one a topic, which all of them read.</summary>
internal sealed class RedisBroadcast : IEventBroadcast
{
    // Longer than an event may be old.
    private const int RememberedSeconds = 600;

    // Ids come from one sequence: those that Redis gives are in order inside of a stream alone. One script, so that a replica that dies in it has either done all of it or nothing, and Dapr's next attempt is safe.
    private const string Append =
        """
        if not redis.call('SET', KEYS[2], '1', 'NX', 'EX', ARGV[1]) then return false end
        local now = redis.call('TIME')
        local ms, number = now[1] * 1000 + math.floor(now[2] / 1000), 0
        local last = redis.call('HMGET', KEYS[4], 'ms', 'number')
        if last[1] and tonumber(last[1]) >= ms then ms, number = tonumber(last[1]), last[2] + 1 end
        local id = string.format('%.0f-%.0f', ms, number)
        redis.call('HSET', KEYS[4], 'ms', string.format('%.0f', ms), 'number', string.format('%.0f', number))
        redis.call('XADD', KEYS[1], 'MAXLEN', '~', ARGV[2], id, 'e', ARGV[3])
        redis.call('PUBLISH', KEYS[3], ARGV[4])
        return id
        """;

    // The clock is read in the same moment as the streams: what is added later stands behind it, so a silent topic is known up to now as well.
    private const string Read =
        """
        local now = redis.call('TIME')
        local result = { now[1], now[2] }
        for i, key in ipairs(KEYS) do
          result[i + 2] = redis.call('XRANGE', key, '(' .. ARGV[i + 1], '+', 'COUNT', ARGV[1])
        end
        return result
        """;

    private const string Started =
        """
        local now = redis.call('TIME')
        redis.call('SET', KEYS[1], now[1] .. string.format('%03d', math.floor(now[2] / 1000)), 'NX')
        return redis.call('GET', KEYS[1])
        """;

    private readonly SubscriptionSettings settings;
    private readonly SemaphoreSlim wake = new(0, 1);
    private readonly Task<ConnectionMultiplexer> connecting;
    private bool isListening;

    /// <exception cref="ArgumentException">The configuration cannot be read.</exception>
    public RedisBroadcast(SubscriptionSettings settings)
    {
        this.settings = settings;
        var options = ConfigurationOptions.Parse(settings.Redis!);
        options.AbortOnConnectFail = false;
        options.BacklogPolicy = BacklogPolicy.FailFast;
        connecting = ConnectionMultiplexer.ConnectAsync(options);
    }

    private string Channel => settings.RedisPrefix + "wake";

    public async Task<DateTimeOffset> StartAsync(CancellationToken cancellationToken)
    {
        var database = await DatabaseAsync(cancellationToken);
        var first = (string?)await database.ScriptEvaluateAsync(Started, [settings.RedisPrefix + "started"]);
        return DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(first!, CultureInfo.InvariantCulture));
    }

    public async Task<bool> AppendAsync(string topic, string eventId, ReadOnlyMemory<byte> cloudEvent, CancellationToken cancellationToken)
    {
        var database = await DatabaseAsync(cancellationToken);
        var id = await database.ScriptEvaluateAsync(
            Append, [KeyOf(topic), $"{settings.RedisPrefix}seen:{topic}:{eventId}", Channel, settings.RedisPrefix + "last"], [RememberedSeconds, settings.EventsKept, cloudEvent, topic]);
        return !id.IsNull;
    }

    public async Task<EntryId> NowAsync(CancellationToken cancellationToken) =>
        (await ReadAsync(new Dictionary<string, EntryId>(), 1, cancellationToken, out _)).Now;

    public async Task<BroadcastPage> ReadAsync(IReadOnlyDictionary<string, EntryId> after, int count, CancellationToken cancellationToken)
    {
        var (now, results) = await ReadAsync(after, count, cancellationToken, out var topics);
        var found = new List<BroadcastEntry>();
        var positions = new Dictionary<string, EntryId>(StringComparer.Ordinal);
        for (var i = 0; i < topics.Length; i++)
        {
            var read = Entries(topics[i], results[i + 2]);
            found.AddRange(read);
            positions[topics[i]] = read.Count == count ? read[^1].Id
                : read.Count > 0 && read[^1].Id > now ? read[^1].Id
                : after[topics[i]] > now ? after[topics[i]]
                : now;
        }

        found.Sort(static (left, right) => left.Id.CompareTo(right.Id));
        return new BroadcastPage(found, positions);
    }

    public async Task<bool> ReachesAsync(string topic, EntryId after, CancellationToken cancellationToken)
    {
        var database = await DatabaseAsync(cancellationToken);
        if (!await database.KeyExistsAsync(KeyOf(topic)))
        {
            return true;
        }

        var info = (RedisResult[])(await database.ExecuteAsync("XINFO", "STREAM", KeyOf(topic)))!;
        var members = Enumerable.Range(0, info.Length / 2).ToDictionary(i => (string)info[2 * i]!, i => info[(2 * i) + 1], StringComparer.Ordinal);
        var added = members.TryGetValue("entries-added", out var total) ? (long)total : long.MaxValue;
        if (added <= (long)members["length"])
        {
            return true;
        }

        var first = members["first-entry"] is { IsNull: false } entry && EntryId.TryParse((string?)((RedisResult[])entry!)[0], out var id) ? id : EntryId.Start;
        return after >= first;
    }

    public async Task WaitAsync(TimeSpan atMost, CancellationToken cancellationToken)
    {
        if (!isListening && connecting is { IsCompletedSuccessfully: true })
        {
            isListening = true;
            await (await connecting).GetSubscriber().SubscribeAsync(RedisChannel.Literal(Channel), (_, _) => Wake());
        }

        await wake.WaitAsync(atMost, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (await Task.WhenAny(connecting) is { IsCompletedSuccessfully: true } made)
        {
            await (await made).DisposeAsync();
        }

        wake.Dispose();
    }

    private void Wake()
    {
        try
        {
            wake.Release();
        }
        catch (Exception error) when (error is SemaphoreFullException or ObjectDisposedException)
        {
            // Somebody else has woken it already, or it will never sleep again.
        }
    }

    private Task<(EntryId Now, RedisResult[] Results)> ReadAsync(
        IReadOnlyDictionary<string, EntryId> after, int count, CancellationToken cancellationToken, out string[] topics)
    {
        topics = [.. after.Keys];
        return ReadAsync(topics, after, count, cancellationToken);
    }

    private async Task<(EntryId Now, RedisResult[] Results)> ReadAsync(
        string[] topics, IReadOnlyDictionary<string, EntryId> after, int count, CancellationToken cancellationToken)
    {
        var database = await DatabaseAsync(cancellationToken);
        var results = (RedisResult[])(await database.ScriptEvaluateAsync(
            Read, [.. topics.Select(topic => (RedisKey)KeyOf(topic))], [count, .. topics.Select(topic => (RedisValue)after[topic].ToString())]))!;
        return (EntryId.Before(((long)results[0] * 1000) + ((long)results[1] / 1000)), results);
    }

    private static List<BroadcastEntry> Entries(string topic, RedisResult result)
    {
        var entries = new List<BroadcastEntry>();
        foreach (var entry in (RedisResult[])result!)
        {
            var parts = (RedisResult[])entry!;
            if (EntryId.TryParse((string?)parts[0], out var id))
            {
                entries.Add(new BroadcastEntry(topic, id, (byte[])((RedisResult[])parts[1]!)[1]!));
            }
        }

        return entries;
    }

    private string KeyOf(string topic) => settings.RedisPrefix + "topic:" + topic;

    private async Task<IDatabase> DatabaseAsync(CancellationToken cancellationToken) => (await connecting.WaitAsync(cancellationToken)).GetDatabase();
}
