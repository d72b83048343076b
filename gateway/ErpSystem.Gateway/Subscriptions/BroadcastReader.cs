using System.Collections.Frozen;
using ErpSystem.Gateway.Subscriptions.Broadcasting;
using ErpSystem.Gateway.Subscriptions.Intake;
using ErpSystem.Gateway.Supergraphs;

namespace ErpSystem.Gateway.Subscriptions;

/// <summary>Reads the broadcast streams of the current archive's topics from now on, on each wake-up and every quarter of a second, and hands events to the hub.</summary>
internal sealed partial class BroadcastReader(
    IEventBroadcast broadcast,
    BroadcastStart start,
    EventHub hub,
    SupergraphHolder supergraphs,
    TopicConnections connections,
    GatewayOptions options,
    TimeProvider time,
    ILogger<BroadcastReader> logger) : BackgroundService
{
    private const int PageSize = 500;

    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(1);

    private volatile IReadOnlyDictionary<string, EntryId> positions = new Dictionary<string, EntryId>();

    /// <summary>
    /// A place up to which every event was handed on: who asks for the present state now and then subscribes behind this place misses nothing. Null where
    /// there are no streams.
    /// </summary>
    public string? Cursor
    {
        get
        {
            var read = positions;
            return read.Count == 0 ? null : read.Values.Min().ToString();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var isFailing = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await start.FirstAsync(stoppingToken);
                await FollowAsync(stoppingToken);
                while (await ReadAsync(stoppingToken))
                {
                }

                isFailing = false;
                await broadcast.WaitAsync(options.Subscriptions.Polling, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // the border: while the streams cannot be read the gateway waits for them, and queries go on
            catch (Exception error)
#pragma warning restore CA1031
            {
                if (!isFailing)
                {
                    Log.ReadFailed(logger, error);
                }

                isFailing = true;
                await Task.Delay(AfterFailure, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        var topics = supergraphs.Current?.Topics ?? FrozenSet<string>.Empty;
        if (topics.Count == positions.Count && topics.All(positions.ContainsKey))
        {
            return;
        }

        var now = await broadcast.NowAsync(cancellationToken);
        positions = topics.ToDictionary(topic => topic, topic => positions.GetValueOrDefault(topic, now), StringComparer.Ordinal);
        connections.Follow(topics);
    }

    // True when there may be more.
    private async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        if (positions.Count == 0)
        {
            return false;
        }

        var page = await broadcast.ReadAsync(positions, PageSize, cancellationToken);
        var readAt = time.GetTimestamp();
        foreach (var entry in page.Entries)
        {
            if (StreamEvent.TryRead(entry.Topic, entry.CloudEvent, entry.Id, readAt) is { } happened)
            {
                hub.Dispatch(happened);
            }
        }

        positions = page.Positions;
        return page.Entries.Count >= PageSize;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "The broadcast streams cannot be read", EventName = "BroadcastReadFailed")]
        public static partial void ReadFailed(ILogger logger, Exception error);
    }
}
