using System.Diagnostics.Metrics;
using ErpSystem.Subgraphs.Hosting;

namespace ErpSystem.Subgraphs.Messaging;

/// <summary>What an operator sees of a domain's events.</summary>
internal sealed class MessagingMetrics : IDisposable
{
    private readonly Meter meter = new(Telemetry.SourceName);
    private readonly KeyValuePair<string, object?> domain;
    private readonly TimeProvider time;
    private readonly Counter<long> sent;
    private readonly Counter<long> refused;
    private readonly Counter<long> handled;
    private readonly Counter<long> deadLetters;
    private readonly Histogram<double> lag;
    private Waiting? waiting;

    public MessagingMetrics(string domain, TimeProvider time)
    {
        this.domain = KeyValuePair.Create("erp.domain", (object?)domain);
        this.time = time;
        sent = meter.CreateCounter<long>("erp.outbox.sent", "{event}", "Events that the broker took.");
        refused = meter.CreateCounter<long>("erp.outbox.refused", "{event}", "Attempts at which the broker did not take an event.");
        handled = meter.CreateCounter<long>("erp.events.handled", "{event}", "Deliveries by topic and outcome: applied, duplicate, superseded, recorded, retry.");
        deadLetters = meter.CreateCounter<long>("erp.events.dead_letters", "{event}", "Messages that the broker gave up.");
        lag = meter.CreateHistogram<double>("erp.events.lag", "s", "From the event's being written at its publisher to its being applied here.");
        meter.CreateObservableGauge("erp.outbox.depth", () => Observe(now => now.Depth), "{event}", "Events that wait; reported by the process that holds the lease.");
        meter.CreateObservableGauge(
            "erp.outbox.age",
            () => Observe(now => now.Oldest is { } oldest ? Math.Max(0, (time.GetUtcNow() - oldest).TotalSeconds) : 0),
            "s",
            "How long the oldest event has waited; reported by the process that holds the lease.");
    }

    public void Sent(string topic) => sent.Add(1, domain, Topic(topic));

    public void Refused(string topic) => refused.Add(1, domain, Topic(topic));

    public void GivenUp(string topic) => deadLetters.Add(1, domain, Topic(topic));

    public void Handled(string topic, Delivery delivery, DateTimeOffset? written)
    {
        handled.Add(1, domain, Topic(topic), KeyValuePair.Create("erp.outcome", (object?)Naming.ToSnakeCase(delivery.ToString())));
        if (delivery == Delivery.Applied && written is { } moment)
        {
            lag.Record(Math.Max(0, (time.GetUtcNow() - moment).TotalSeconds), domain, Topic(topic));
        }
    }

    /// <summary>What waits in the outbox; null when another process is to say.</summary>
    public void Waits(long? depth, DateTimeOffset? oldest) => waiting = depth is { } known ? new Waiting(known, oldest) : null;

    public void Dispose() => meter.Dispose();

    private static KeyValuePair<string, object?> Topic(string topic) => KeyValuePair.Create("erp.topic", (object?)topic);

    private IEnumerable<Measurement<T>> Observe<T>(Func<Waiting, T> value)
        where T : struct => waiting is { } now ? [new Measurement<T>(value(now), domain)] : [];

    private sealed record Waiting(long Depth, DateTimeOffset? Oldest);
}
