using System.Collections.Concurrent;
using System.Text.Json;

namespace ErpSystem.Gateway.Tests.Subscriptions;

public sealed class DeliveryTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Under_load_facts_are_complete_and_in_order_and_states_end_with_the_last_version(int seed)
    {
        await using var gateway = await EventGateway.StartAsync();
        var random = new Random(seed);
        gateway.Source.Wait = () => Task.Delay(random.Next(4));
        await using var client = await gateway.ConnectAsync();
        await client.FollowAsync(gateway, "facts", "subscription { orderNoted { text order { status } } }");
        await client.FollowAsync(gateway, "states", "subscription { orderChanged { version order { id } } }");
        var versions = new int[5];
        for (var i = 0; i < 200; i++)
        {
            var order = random.Next(versions.Length);
            await gateway.ChangeAsync($"o{order}", ++versions[order]);
            await gateway.NoteAsync("n", $"{i}", eventId: $"n{i}");
            await gateway.NoteAsync("n", $"{i}", eventId: $"n{random.Next(i + 1)}");
        }

        var facts = new List<int>();
        var states = new ConcurrentDictionary<string, List<int>>();
        while (facts.Count < 200 || versions.Where((version, order) => states.GetValueOrDefault($"o{order}")?[^1] != version).Any())
        {
            using var message = JsonDocument.Parse(await client.ReceiveAsync());
            var data = message.RootElement.GetProperty("payload").GetProperty("data");
            if (data.TryGetProperty("orderNoted", out var noted))
            {
                facts.Add(int.Parse(noted.GetProperty("text").GetString()!, System.Globalization.CultureInfo.InvariantCulture));
            }
            else
            {
                var changed = data.GetProperty("orderChanged");
                states.GetOrAdd(changed.GetProperty("order").GetProperty("id").GetString()!, _ => []).Add(changed.GetProperty("version").GetInt32());
            }
        }

        Assert.Equal(Enumerable.Range(0, 200), facts);
        Assert.All(states.Values, told => Assert.Equal(told.Order().Distinct(), told));
    }

    [Fact]
    public async Task Between_a_query_and_the_subscription_behind_its_cursor_no_event_is_lost_or_told_twice()
    {
        await using var gateway = await EventGateway.StartAsync();
        using var stop = new CancellationTokenSource();
        var published = 0;
        var publishing = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                await gateway.NoteAsync("o1", $"{published}");
                published++;
            }
        });

        for (var round = 0; round < 10; round++)
        {
            await Task.Delay(20);
            var before = Volatile.Read(ref published);
            using var response = await gateway.Client.PostAsync("/graphql", new StringContent("""{"query":"{ ping }","extensions":{"eventCursor":true}}""", null, "application/json"));
            using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
            var cursor = answer.RootElement.GetProperty("extensions").GetProperty("eventCursor").GetString();
            var asked = Volatile.Read(ref published);
            await using var client = await gateway.ConnectAsync();
            await client.SubscribeAsync("s", "subscription ($after: String) { orderNoted(after: $after) { text } }", $$"""{"after":"{{cursor}}"}""");
            var told = new List<int>();
            while (told.Count < 30)
            {
                using var message = JsonDocument.Parse(await client.ReceiveAsync());
                told.Add(int.Parse(message.RootElement.GetProperty("payload").GetProperty("data").GetProperty("orderNoted").GetProperty("text").GetString()!, System.Globalization.CultureInfo.InvariantCulture));
            }

            Assert.True(told[0] <= asked + 1, $"asked at {asked}, first told {told[0]}");
            Assert.Equal(Enumerable.Range(told[0], told.Count), told);
            Assert.True(before >= 0);
        }

        await stop.CancelAsync();
        await publishing;
    }

    [Fact]
    public async Task A_cursor_whose_events_are_gone_and_one_that_is_none_are_told_so()
    {
        await using var gateway = await EventGateway.StartAsync(options =>
        {
            options.Subscriptions.EventsKept = 3;
        });
        await using var client = await gateway.ConnectAsync();
        for (var i = 0; i < 5; i++)
        {
            await gateway.NoteAsync("o1", $"{i}");
        }

        await client.SubscribeAsync("old", """subscription { orderNoted(after: "1-0") { text } }""");
        Assert.Contains("\"data\":null,\"errors\":[{\"message\":\"Events behind", await client.ReceiveAsync(), StringComparison.Ordinal);
        Assert.Equal("""{"id":"old","type":"complete"}""", await client.ReceiveAsync());
        await client.SubscribeAsync("none", """subscription { orderNoted(after: "yesterday") { text } }""");
        Assert.Contains("CURSOR_INVALID", await client.ReceiveAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Facts_that_nobody_can_complete_fast_enough_end_the_subscription_with_a_code()
    {
        await using var gateway = await EventGateway.StartAsync(options =>
        {
            options.Subscriptions.QueuedEvents = 5;
        });
        await using var client = await gateway.ConnectAsync();
        await client.FollowAsync(gateway, "slow", "subscription { orderNoted { text order { status } } }");
        await client.FollowAsync(gateway, "quick", "subscription { orderNoted { text } }");
        var answer = new TaskCompletionSource();
        gateway.Source.Wait = () => answer.Task;

        var ends = new List<string>();
        for (var i = 0; i < 20; i++)
        {
            // One at a time, so that the quick one always has room.
            await gateway.NoteAsync("o1", $"{i}");
            while (await client.ReceiveAsync() is var message && !message.Contains("\"quick\"", StringComparison.Ordinal))
            {
                ends.Add(message);
            }
        }

        answer.SetResult();
        Assert.Contains("SUBSCRIPTION_OVERFLOW", Assert.Single(ends), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_stops_reading_is_closed_and_the_others_get_everything()
    {
        await using var gateway = await EventGateway.StartAsync(options =>
        {
            options.Subscriptions.QueuedBytes = 200_000;
        });
        using var stalled = await StalledClient.ConnectAsync(gateway.SocketUrl, "subscription { orderNoted { text } }");
        await using var client = await gateway.ConnectAsync();
        await client.FollowAsync(gateway, "s", "subscription { orderNoted { text } }");
        while (gateway.Hub.SubscriptionCount < 2)
        {
            await Task.Delay(5);
        }

        var text = new string('x', 50_000);
        var sent = 0;
        while (gateway.Hub.SubscriptionCount == 2)
        {
            await gateway.NoteAsync("o1", $"{sent} {text}");
            Assert.Contains($"\"{sent++} xxx", await client.ReceiveAsync(), StringComparison.Ordinal);
        }

        await gateway.NoteAsync("o1", "last");
        Assert.Contains("last", await client.ReceiveAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stopping_gateway_closes_its_clients_one_after_the_other()
    {
        var gateway = await EventGateway.StartAsync(options => options.Subscriptions.CloseSpread = TimeSpan.FromMilliseconds(400));
        var clients = new List<SocketClient>();
        for (var i = 0; i < 4; i++)
        {
            clients.Add(await gateway.ConnectAsync());
            await clients[^1].FollowAsync(gateway, "s", "subscription { orderNoted { text } }");
        }

        var stopping = gateway.StopAsync();
        foreach (var client in clients)
        {
            Assert.Equal(1001, await client.ClosedAsync());
        }

        await stopping.WaitAsync(TimeSpan.FromSeconds(20));
        await gateway.DisposeAsync();
    }
}
