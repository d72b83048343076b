using System.Text.Json;
using StackExchange.Redis;

namespace ErpSystem.Local.Servers.Sidecars.Messages;

/// <summary>Redis Streams as Dapr's component pubsub.redis writes and reads them, so that a real daprd can stand beside.</summary>
internal sealed class RedisMessageLog(RedisConnection redis, RetentionOptions retention, TimeProvider time) : IMessageLog
{
    private const string Data = "data";
    private const string MetadataField = "metadata";

    // The client shares one connection and so cannot block on it.
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly Arrivals arrivals = Arrivals.At(redis.Address);

    public Task OpenAsync(CancellationToken ct) => redis.OpenAsync(ct);

    public async Task AppendAsync(string topic, byte[] data, IReadOnlyDictionary<string, string>? metadata, CancellationToken ct)
    {
        var words = new List<object> { topic };
        if (retention.MaxLength is { } length)
        {
            words.AddRange(["MAXLEN", "~", length]);
        }
        else if (retention.StreamTtl is { } age)
        {
            words.AddRange(["MINID", "~", (time.GetUtcNow() - age).ToUnixTimeMilliseconds()]);
        }

        words.AddRange(["*", Data, data]);
        if (metadata is not null)
        {
            words.AddRange([MetadataField, JsonSerializer.SerializeToUtf8Bytes(metadata)]);
        }

        await redis.Database.ExecuteAsync("XADD", words).WaitAsync(ct);
        arrivals.Announce();
    }

    public async Task JoinAsync(string group, IReadOnlyList<string> topics, CancellationToken ct)
    {
        foreach (var topic in topics)
        {
            try
            {
                await redis.Database.StreamCreateConsumerGroupAsync(topic, group, StreamPosition.Beginning, createStream: true).WaitAsync(ct);
            }
            catch (RedisServerException there) when (there.Message.StartsWith("BUSYGROUP", StringComparison.Ordinal))
            {
                // Another replica made it, or an earlier run.
            }
        }
    }

    public async Task<IReadOnlyList<LogEntry>> ReadNewAsync(string group, IReadOnlyList<string> topics, int count, CancellationToken ct)
    {
        var arrival = arrivals.Next;
        var found = await ReadAsync(group, topics, count, ct);
        if (found.Count == 0)
        {
            await Arrivals.WaitAsync(arrival, Pause, ct);
        }

        return found;
    }

    public async Task<IReadOnlyList<LogEntry>> ReadAbandonedAsync(
        string group, IReadOnlyList<string> topics, TimeSpan age, int count, CancellationToken ct)
    {
        foreach (var topic in topics)
        {
            var old = (await redis.Database.StreamPendingMessagesAsync(topic, group, count, RedisValue.Null).WaitAsync(ct))
                .Where(pending => pending.IdleTimeInMilliseconds >= age.TotalMilliseconds)
                .Select(pending => pending.MessageId)
                .ToArray();
            if (old.Length == 0)
            {
                continue;
            }

            // The server looks at the age again: of two replicas that saw the same entry one gets it.
            var claimed = await redis.Database.StreamClaimAsync(topic, group, group, (long)age.TotalMilliseconds, old);
            await ForgetTrimmedAsync(group, topic, old);
            if (claimed.Where(entry => !entry.IsNull).Select(entry => Entry(topic, entry)).ToList() is { Count: > 0 } found)
            {
                // One topic at a time: what is claimed is handed on before anything else can fail.
                return found;
            }
        }

        return [];
    }

    public Task AcknowledgeAsync(string group, LogEntry entry, CancellationToken ct) =>
        redis.Database.StreamAcknowledgeAsync(entry.Topic, group, entry.Id).WaitAsync(ct);

    // Made as old as it has to be for whoever looks next, a daprd too; claims have no owner in Dapr's format, all replicas read under one name.
    public Task ReleaseAsync(string group, LogEntry entry, CancellationToken ct) => redis.Database
        .ExecuteAsync("XCLAIM", [entry.Topic, group, group, 0, entry.Id, "IDLE", (long)TimeSpan.FromDays(1).TotalMilliseconds, "JUSTID"])
        .WaitAsync(ct);

    public ValueTask DisposeAsync() => redis.DisposeAsync();

    private async Task<IReadOnlyList<LogEntry>> ReadAsync(string group, IReadOnlyList<string> topics, int count, CancellationToken ct)
    {
        var positions = topics.Select(topic => new StreamPosition(topic, StreamPosition.NewMessages)).ToArray();
        try
        {
            // One name for all consumers of a group, as Dapr does it.
            // Not cancelled: the server claims what it sends, and nobody would know of it.
            var streams = await redis.Database.StreamReadGroupAsync(positions, group, group, count);
            return [.. streams.SelectMany(stream => stream.Entries.Select(entry => Entry(stream.Key.ToString(), entry)))];
        }
        catch (RedisServerException lost) when (lost.Message.StartsWith("NOGROUP", StringComparison.Ordinal))
        {
            // The server lost its data.
            await JoinAsync(group, topics, ct);
            return [];
        }
    }

    // Entries that the stream has dropped stay in the list of pending ones for ever, unless somebody takes them out.
    private async Task ForgetTrimmedAsync(string group, string topic, RedisValue[] ids)
    {
        foreach (var id in ids)
        {
            if ((await redis.Database.StreamRangeAsync(topic, id, id, 1)).Length == 0)
            {
                await redis.Database.StreamAcknowledgeAsync(topic, group, id);
            }
        }
    }

    private static LogEntry Entry(string topic, StreamEntry entry)
    {
        byte[]? data = entry[Data];
        byte[]? metadata = entry[MetadataField];
        return new LogEntry(topic, entry.Id.ToString(), data ?? [], metadata is null ? null : JsonSerializer.Deserialize<Dictionary<string, string>>(metadata));
    }
}
