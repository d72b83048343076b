using System.Collections.Concurrent;
using System.Diagnostics;
using ErpSystem.Subgraphs.Hosting;
using Grpc.Core;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace ErpSystem.Subgraphs.Messaging;

/// <summary>
/// Sends an outbox as long as the lease holds. One loop reads, starts and marks over the lease's connection; up to sixteen aggregates are
/// under way beside it, each in its own order. A row is marked after the broker has it: a kill in between repeats it, and never loses it.
/// </summary>
internal sealed partial class OutboxSender(
    OutboxLease lease, Sidecar sidecar, OutboxSignal signal, OutboxSettings settings, MessagingMetrics metrics, TimeProvider time, ILogger log)
{
    private const int AggregatesAtOnce = 16;
    private const int RowsAtOnce = 256;
    private const int CountedAtMost = 100_000;

    private static readonly TimeSpan patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan measuring = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan purging = TimeSpan.FromMinutes(10);

    private readonly Dictionary<Guid, Task> flights = [];
    private readonly Queue<IGrouping<Guid, OutboxEntry>> ready = new();
    private readonly ConcurrentQueue<Guid> sent = new();
    private readonly ConcurrentQueue<Landing> landed = new();
    private readonly OutboxBackOff backOff = new(time);
    private DateTimeOffset measured;
    private DateTimeOffset purged;

    /// <summary>Returns when it shall stop or when the sidecar is away, so that a process with a better one can take over; fails when the lease is lost.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        try
        {
            while (!stopping.IsCancellationRequested)
            {
                await SettleAsync(stopping);
                await KeepHouseAsync(stopping);
                if (backOff.IsPaused && !await sidecar.IsUpAsync(stopping))
                {
                    Log.SidecarAway(log);
                    return;
                }

                if (!await StartAsync(stopping))
                {
                    await signal.WaitAsync(settings.PollInterval, time, stopping);
                }
            }
        }
        finally
        {
            metrics.Waits(depth: null, oldest: null);
            await Task.WhenAll(flights.Values);
            await MarkLastAsync();
        }
    }

    /// <summary>Marks what the broker has, and only then lets go of aggregates: otherwise their rows would be read and sent again.</summary>
    private async Task SettleAsync(CancellationToken stopping)
    {
        var landings = new List<Landing>();
        while (landed.TryDequeue(out var landing))
        {
            landings.Add(landing);
        }

        await MarkAsync();
        foreach (var landing in landings)
        {
            flights.Remove(landing.Aggregate);
            if (landing.Error is not { } error)
            {
                backOff.Succeeded(landing.Aggregate);
            }
            else if (IsAway(error))
            {
                backOff.Pause();
            }
            else
            {
                backOff.Failed(landing.Aggregate);
                await lease.NoteAsync(landing.Failed!.Id, error.GetBaseException().Message, stopping);
            }
        }
    }

    // Without a token: what the broker has is to be marked even when it is time to stop.
    private async Task MarkAsync()
    {
        var ids = new List<Guid>();
        while (sent.TryDequeue(out var id))
        {
            ids.Add(id);
        }

        if (ids.Count > 0)
        {
            await lease.MarkAsync([.. ids], time.GetUtcNow(), CancellationToken.None);
        }
    }

    private async Task MarkLastAsync()
    {
        try
        {
            await MarkAsync();
        }
        catch (Exception exception) when (exception is NpgsqlException or InvalidOperationException)
        {
            // The lease is gone: whoever has it next sends these rows again.
        }
    }

    private async Task<bool> StartAsync(CancellationToken stopping)
    {
        if (flights.Count == AggregatesAtOnce || backOff.IsPaused)
        {
            return false;
        }

        if (ready.Count == 0)
        {
            // Read in order of position, so each group begins with the aggregate's oldest event.
            foreach (var group in (await lease.ReadAsync([.. flights.Keys, .. backOff.Waiting()], RowsAtOnce, stopping)).GroupBy(entry => entry.AggregateId))
            {
                ready.Enqueue(group);
            }
        }

        var started = false;
        while (flights.Count < AggregatesAtOnce && ready.TryDequeue(out var group))
        {
            flights.Add(group.Key, FlyAsync(group.Key, [.. group], stopping));
            started = true;
        }

        return started;
    }

    private async Task FlyAsync(Guid aggregate, IReadOnlyList<OutboxEntry> entries, CancellationToken stopping)
    {
        var landing = new Landing(aggregate, Failed: null, Error: null);
        foreach (var entry in entries.TakeWhile(_ => !stopping.IsCancellationRequested))
        {
            try
            {
                await SendAsync(entry);
            }
            catch (Exception) when (stopping.IsCancellationRequested)
            {
                break; // the sidecar stops with its app; the event is sent at the next start
            }
            catch (Exception exception)
            {
                // The border to the broker: later events of the aggregate wait for this one.
                Log.NotTaken(log, exception, entry.Topic, entry.Id);
                metrics.Refused(entry.Topic);
                landing = landing with { Failed = entry, Error = exception };
                break;
            }

            metrics.Sent(entry.Topic);
            sent.Enqueue(entry.Id);
        }

        landed.Enqueue(landing);
        signal.Set();
    }

    // Not cancelled by a stop: a broker that had the event already would get it again.
    private async Task SendAsync(OutboxEntry entry)
    {
        ActivityContext.TryParse(entry.TraceParent, null, isRemote: true, out var cause);
        using var activity = Telemetry.Source.StartActivity($"publish {entry.Topic}", ActivityKind.Producer, cause);
        activity?.SetTag("messaging.system", "dapr");
        activity?.SetTag("messaging.destination.name", entry.Topic);
        activity?.SetTag("messaging.message.id", entry.Id.ToString());
        using var limit = new CancellationTokenSource(patience);
        await sidecar.PublishAsync(entry, limit.Token);
    }

    private async Task KeepHouseAsync(CancellationToken stopping)
    {
        var now = time.GetUtcNow();
        if (now - measured >= measuring)
        {
            measured = now;
            var (depth, oldest) = await lease.MeasureAsync(CountedAtMost, stopping);
            metrics.Waits(depth, oldest);
        }

        if (now - purged >= purging && await lease.PurgeAsync(now - settings.OutboxRetention, now - settings.InboxRetention, stopping) == 0)
        {
            // As long as there is something to forget, it goes on between two rounds of sending.
            purged = now;
        }
    }

    private static bool IsAway(Exception exception) => exception switch
    {
        RpcException { StatusCode: StatusCode.Unavailable } => true,
        { InnerException: { } inner } => IsAway(inner),
        _ => false,
    };

    private sealed record Landing(Guid Aggregate, OutboxEntry? Failed, Exception? Error);

    private static partial class Log
    {
        [LoggerMessage(EventName = "EventNotTaken", Level = LogLevel.Warning, Message = "The broker did not take {Topic} {EventId}; it is sent again later.")]
        public static partial void NotTaken(ILogger log, Exception exception, string topic, Guid eventId);

        [LoggerMessage(EventName = "SidecarAway", Level = LogLevel.Warning, Message = "Dapr's sidecar does not answer; the outbox waits for it.")]
        public static partial void SidecarAway(ILogger log);
    }
}
