using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using ErpSystem.Gateway.Telemetry;
using Microsoft.Extensions.DependencyInjection;

namespace ErpSystem.Gateway.Tests.Subscriptions;

public sealed class SubscriptionMetricsTests
{
    [Fact]
    public async Task Connections_subscriptions_and_events_are_counted()
    {
        await using var gateway = await EventGateway.StartAsync();
        var sums = new ConcurrentDictionary<string, double>();
        using var listener = Listen(gateway, sums);
        await using (var client = await gateway.ConnectAsync())
        {
            await client.FollowAsync(gateway, "s", "subscription { orderNoted { text order { status } } }");
            Assert.Equal((1, 1), (sums["erp.gateway.subscription.connections"], sums["graphql.server.subscription.active"]));

            await gateway.NoteAsync("o1", "hello", eventId: "e");
            await gateway.NoteAsync("o1", "hello", eventId: "e");
            await gateway.PublishAsync(EventGateway.Noted, "hidden", 1, "c1", "h", new { orderId = "hidden", kind = "a", text = "no" });
            await gateway.NoteAsync("o1", "bye");
            await client.ReceiveAsync();
            await client.ReceiveAsync();
        }

        await UntilAsync(() => sums["erp.gateway.subscription.connections"] == 0 && sums["graphql.server.subscription.active"] == 0);
        Assert.Equal((3, 1), (sums["erp.gateway.events.received broadcast"], sums["erp.gateway.events.received repeated"]));
        await UntilAsync(() => sums["erp.gateway.events.delivered"] == 2);
        Assert.Equal(1, sums["erp.gateway.events.dropped suppressed"]);
    }

    // Of this gateway alone: others run in the same process.
    private static MeterListener Listen(EventGateway gateway, ConcurrentDictionary<string, double> sums)
    {
        var factory = gateway.Services.GetRequiredService<IMeterFactory>();
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == GatewayTelemetry.Name && instrument.Meter.Scope == factory)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        listener.Start();
        return listener;

        void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
            sums.AddOrUpdate(tags.Length == 0 ? instrument.Name : $"{instrument.Name} {tags[0].Value}", value, (_, sum) => sum + value);
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        while (!isSo())
        {
            await Task.Delay(5);
        }
    }
}
