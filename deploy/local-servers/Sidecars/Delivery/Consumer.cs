using System.Threading.Channels;
using ErpSystem.Local.Servers.Sidecars.Messages;
using Microsoft.Extensions.Logging;

namespace ErpSystem.Local.Servers.Sidecars.Delivery;

/// <summary>Reads the topics of one pub/sub component and has its workers deliver: new messages in order, abandoned ones now and then.</summary>
internal sealed partial class Consumer(
    Pubsub pubsub, IReadOnlyDictionary<string, Subscription> subscriptions, Deliverer deliverer, ILogger logger) : IAsyncDisposable
{
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);

    // Two tokens: the first one ends reading and waiting for a retry, the second one the deliveries that are under way.
    private readonly CancellationTokenSource reading = new();
    private readonly CancellationTokenSource delivering = new();
    private readonly Channel<LogEntry> queue = Channel.CreateBounded<LogEntry>(pubsub.QueueDepth);
    private readonly List<Task> running = [];

    public void Start()
    {
        var topics = subscriptions.Keys.ToList();
        running.Add(KeepAsync("reading", () => ReadNewAsync(topics)));
        if (pubsub.RedeliverInterval > TimeSpan.Zero && pubsub.ProcessingTimeout > TimeSpan.Zero)
        {
            running.Add(KeepAsync("looking for abandoned messages", () => ReadAbandonedAsync(topics)));
        }

        for (var worker = 0; worker < pubsub.Concurrency; worker++)
        {
            running.Add(WorkAsync());
        }
    }

    /// <summary>Stops reading, waits for the deliveries that are under way, and gives up those that take longer; their claims stay or are released.</summary>
    public async Task StopAsync(TimeSpan patience)
    {
        await reading.CancelAsync();
        queue.Writer.TryComplete();
        delivering.CancelAfter(patience);
        await Task.WhenAll(running);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync(TimeSpan.Zero);
        reading.Dispose();
        delivering.Dispose();
    }

    // The store may go away and come back; the sidecar goes on asking.
    private async Task KeepAsync(string what, Func<Task> once)
    {
        var joined = false;
        while (!reading.IsCancellationRequested)
        {
            try
            {
                if (!joined)
                {
                    await pubsub.Log.JoinAsync(pubsub.Group, [.. subscriptions.Keys], reading.Token);
                    joined = true;
                }

                await once();
            }
            catch (OperationCanceledException) when (reading.IsCancellationRequested)
            {
                return;
            }
            catch (Exception broken)
            {
                joined = false;
                LogStoreFailed(what, pubsub.Name, broken.Message);
                await Task.Delay(AfterFailure, CancellationToken.None);
            }
        }
    }

    private async Task ReadNewAsync(IReadOnlyList<string> topics) =>
        await EnqueueAsync(await pubsub.Log.ReadNewAsync(pubsub.Group, topics, pubsub.QueueDepth, reading.Token));

    private async Task ReadAbandonedAsync(IReadOnlyList<string> topics)
    {
        var found = await pubsub.Log.ReadAbandonedAsync(pubsub.Group, topics, pubsub.ProcessingTimeout, pubsub.QueueDepth, reading.Token);
        if (found.Count > 0)
        {
            LogAbandoned(found.Count, pubsub.Name);
        }

        await EnqueueAsync(found);
        if (found.Count == 0)
        {
            await Task.Delay(pubsub.RedeliverInterval, reading.Token);
        }
    }

    private async Task EnqueueAsync(IReadOnlyList<LogEntry> entries)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            try
            {
                await queue.Writer.WriteAsync(entries[i], reading.Token);
            }
            catch (Exception stopped) when (stopped is OperationCanceledException or ChannelClosedException)
            {
                for (; i < entries.Count; i++)
                {
                    await ReleaseAsync(entries[i]);
                }

                throw new OperationCanceledException(reading.Token);
            }
        }
    }

    private async Task WorkAsync()
    {
        await foreach (var entry in queue.Reader.ReadAllAsync(CancellationToken.None))
        {
            if (reading.IsCancellationRequested)
            {
                await ReleaseAsync(entry);
                continue;
            }

            try
            {
                if (await deliverer.DeliverAsync(pubsub, subscriptions[entry.Topic], entry, reading.Token, delivering.Token))
                {
                    await pubsub.Log.AcknowledgeAsync(pubsub.Group, entry, CancellationToken.None);
                    continue;
                }
            }
            catch (Exception broken)
            {
                // Not acknowledged, so it comes again.
                LogStoreFailed($"settling message {entry.Id} of {entry.Topic}", pubsub.Name, broken.Message);
            }

            await ReleaseAsync(entry);
        }
    }

    private async Task ReleaseAsync(LogEntry entry)
    {
        try
        {
            await pubsub.Log.ReleaseAsync(pubsub.Group, entry, CancellationToken.None);
        }
        catch (Exception broken)
        {
            // The claim grows old then.
            LogStoreFailed($"releasing message {entry.Id} of {entry.Topic}", pubsub.Name, broken.Message);
        }
    }

    [LoggerMessage(LogLevel.Error, "{What} failed at the store of {Pubsub}: {Reason}")]
    private partial void LogStoreFailed(string what, string pubsub, string reason);

    [LoggerMessage(LogLevel.Warning, "{Count} messages of {Pubsub} were given up, or not acknowledged in time; they are delivered again")]
    private partial void LogAbandoned(int count, string pubsub);
}
