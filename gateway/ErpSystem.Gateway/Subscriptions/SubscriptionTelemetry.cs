using System.Diagnostics;
using System.Diagnostics.Metrics;
using ErpSystem.Gateway.Subscriptions.Matching;
using ErpSystem.Gateway.Telemetry;

namespace ErpSystem.Gateway.Subscriptions;

/// <summary>The spans and metrics of events and of the clients that wait for them.</summary>
internal sealed class SubscriptionTelemetry : IDisposable
{
    private readonly ActivitySource activities = new(GatewayTelemetry.Name);
    private readonly Meter meter;
    private readonly UpDownCounter<int> connections;
    private readonly UpDownCounter<int> subscriptions;
    private readonly Counter<long> received;
    private readonly Counter<long> delivered;
    private readonly Counter<long> dropped;
    private readonly Counter<long> closed;
    private readonly Histogram<double> completion;
    private readonly Histogram<double> lag;
    private readonly Histogram<double> fanOut;
    private readonly TimeProvider time;

    public SubscriptionTelemetry(IMeterFactory meters, TimeProvider time)
    {
        this.time = time;
        meter = meters.Create(GatewayTelemetry.Name);
        connections = meter.CreateUpDownCounter<int>("erp.gateway.subscription.connections", "{connection}", "Clients that wait for events.");
        subscriptions = meter.CreateUpDownCounter<int>("graphql.server.subscription.active", "{subscription}", "Subscriptions under way.");
        received = meter.CreateCounter<long>("erp.gateway.events.received", "{event}", "Events that came in, by what became of them.");
        delivered = meter.CreateCounter<long>("erp.gateway.events.delivered", "{message}", "Messages to subscribers.");
        dropped = meter.CreateCounter<long>("erp.gateway.events.dropped", "{event}", "Events that a group of subscribers did not get, by reason.");
        closed = meter.CreateCounter<long>("erp.gateway.subscription.closed", "{connection}", "Connections that the gateway closed, by code.");
        completion = meter.CreateHistogram<double>("graphql.server.subscription.event.duration", "s", "Completing an event for a group of subscribers.");
        lag = meter.CreateHistogram<double>("erp.gateway.events.lag", "s", "From the event's time to its arrival at this replica.");
        fanOut = meter.CreateHistogram<double>("erp.gateway.events.fan_out.duration", "s", "From reading an event to handing it to all subscribers of a group.");
    }

    public void ConnectionOpened() => connections.Add(1);

    public void ConnectionEnded() => connections.Add(-1);

    public void SubscriptionStarted() => subscriptions.Add(1);

    public void SubscriptionEnded() => subscriptions.Add(-1);

    public void Received(string outcome) => received.Add(1, new KeyValuePair<string, object?>("outcome", outcome));

    public void Read(StreamEvent happened)
    {
        if (happened.Time is { } moment)
        {
            lag.Record(Math.Max(0, (time.GetUtcNow() - moment).TotalSeconds));
        }
    }

    public void Admitted(Admission admission)
    {
        if (admission != Admission.Waiting)
        {
            Drop(admission.ToString().ToLowerInvariant());
        }
    }

    public void Suppressed() => Drop("suppressed");

    public void Stale() => Drop("read_again");

    public void Delivered(StreamEvent happened, int receivers)
    {
        delivered.Add(receivers);
        fanOut.Record(time.GetElapsedTime(happened.ReadAt).TotalSeconds);
    }

    public void Closed(int code) => closed.Add(1, new KeyValuePair<string, object?>("code", code));

    /// <summary>Measures the completion of an event for a group.</summary>
    public IDisposable StartEvent(SubscriptionGroup group, StreamEvent happened)
    {
        var activity = activities.StartActivity("GraphQL Subscription Event");
        activity?.SetTag("graphql.operation.type", "subscription");
        activity?.SetTag("graphql.operation.name", group.Start.Prepared.Name);
        activity?.SetTag("messaging.destination.name", happened.Topic);
        activity?.SetTag("messaging.message.id", happened.EventId);
        return new Measured(this, activity, Stopwatch.GetTimestamp());
    }

    public void Dispose()
    {
        activities.Dispose();
        meter.Dispose();
    }

    private void Drop(string reason) => dropped.Add(1, new KeyValuePair<string, object?>("reason", reason));

    private sealed class Measured(SubscriptionTelemetry owner, Activity? activity, long start) : IDisposable
    {
        public void Dispose()
        {
            owner.completion.Record(Stopwatch.GetElapsedTime(start).TotalSeconds);
            activity?.Dispose();
        }
    }
}
