using System.Collections.Concurrent;
using System.Text.Json;

namespace ErpSystem.Gateway.Tests.Subscriptions;

public sealed class SubscriptionTests
{
    [Fact]
    public async Task A_subscriber_gets_what_its_arguments_choose_and_nothing_else()
    {
        await using var gateway = await EventGateway.StartAsync();
        await using var client = await gateway.ConnectAsync();
        await client.FollowAsync(gateway, "one", """subscription { orderNoted(orderIds: "o1") { text } }""");
        await client.FollowAsync(gateway, "list", "subscription ($ids: [ID!]) { orderNoted(orderIds: $ids, kind: \"b\") { text } }", """{"ids":["o1","o2"]}""");
        await client.FollowAsync(gateway, "all", "subscription ($ids: [ID!]) { orderNoted(orderIds: $ids) { text } }");

        await gateway.NoteAsync("o1", "1a");
        await gateway.NoteAsync("o2", "2b", "b");
        await gateway.NoteAsync("o3", "3b", "b");
        await gateway.NoteAsync("o1", "1b", "b");

        var got = new List<string>();
        for (var i = 0; i < 8; i++)
        {
            using var message = JsonDocument.Parse(await client.ReceiveAsync());
            got.Add($"{message.RootElement.GetProperty("id")} {message.RootElement.GetProperty("payload").GetProperty("data").GetProperty("orderNoted").GetProperty("text")}");
        }

        Assert.Equal(["1a", "2b", "3b", "1b"], Of("all"));
        Assert.Equal(["2b", "1b"], Of("list"));
        Assert.Equal(["1a", "1b"], Of("one"));
        List<string> Of(string id) => [.. got.Where(text => text.StartsWith(id + " ", StringComparison.Ordinal)).Select(text => text[(id.Length + 1)..])];
    }

    [Fact]
    public async Task Equal_subscriptions_of_equal_rights_ask_the_source_once_for_each_event()
    {
        await using var gateway = await EventGateway.StartAsync();
        const string Query = "subscription { orderNoted { text order { status } } }";
        var clients = new List<SocketClient>();
        for (var i = 0; i < 6; i++)
        {
            clients.Add(await gateway.ConnectAsync($$"""{"X-Erp-Development-Caller":"c1-{{i % 2}}","X-Correlation-Id":"{{i}}"}"""));
            await clients[^1].FollowAsync(gateway, "s", Query);
        }

        await gateway.NoteAsync("o1", "hello");

        foreach (var client in clients)
        {
            Assert.Equal("""{"id":"s","type":"next","payload":{"data":{"orderNoted":{"text":"hello","order":{"status":"S1"}}}}}""", await client.ReceiveAsync());
            await client.DisposeAsync();
        }

        Assert.Equal(2, gateway.Source.Calls);
        while (gateway.Hub.GroupCount > 0)
        {
            await Task.Delay(5);
        }
    }

    [Fact]
    public async Task What_a_caller_may_not_see_is_not_told()
    {
        await using var gateway = await EventGateway.StartAsync();
        await using var ours = await gateway.ConnectAsync("""{"X-Erp-Development-Caller":"c1"}""");
        await using var theirs = await gateway.ConnectAsync("""{"X-Erp-Development-Caller":"c2"}""");
        foreach (var client in (SocketClient[])[ours, theirs])
        {
            await client.FollowAsync(gateway, "s", "subscription { orderChanged { version order { id } } }");
        }

        await gateway.ChangeAsync("a", 1, "c1");
        await gateway.ChangeAsync("b", 2, "c2");

        Assert.Contains("\"id\":\"a\"", await ours.ReceiveAsync(), StringComparison.Ordinal);
        Assert.Contains("\"id\":\"b\"", await theirs.ReceiveAsync(), StringComparison.Ordinal);
        await gateway.ChangeAsync("c", 3, "c1");
        Assert.Contains("\"id\":\"c\"", await ours.ReceiveAsync(), StringComparison.Ordinal);
        Assert.Empty(theirs.Received());
    }

    [Fact]
    public async Task The_company_of_a_caller_is_part_of_every_key()
    {
        await using var gateway = await EventGateway.StartAsync(options => options.Subscriptions.DevelopmentCompanies["ben"] = "c2");
        await using var ben = await gateway.ConnectAsync("""{"X-Erp-Development-Caller":"ben"}""");
        await using var first = await gateway.ConnectAsync();
        await ben.FollowAsync(gateway, "s", "subscription { orderChanged { version } }");
        await first.FollowAsync(gateway, "s", "subscription { orderChanged { version } }");

        await gateway.ChangeAsync("a", 1, "c1");
        await gateway.ChangeAsync("b", 2, "c2");

        Assert.Contains("\"version\":2", await ben.ReceiveAsync(), StringComparison.Ordinal);
        Assert.Contains("\"version\":1", await first.ReceiveAsync(), StringComparison.Ordinal);
        Assert.Equal(0, gateway.Source.Calls);
    }

    [Fact]
    public async Task Without_a_known_company_nothing_is_told_that_no_source_has_confirmed()
    {
        await using var gateway = await EventGateway.StartAsync(options => options.Subscriptions.DevelopmentCompanies.Clear());
        await using var client = await gateway.ConnectAsync();
        await client.FollowAsync(gateway, "bare", "subscription { orderChanged { version } }");
        await client.FollowAsync(gateway, "seen", "subscription { orderChanged { version order { id } } }");

        await gateway.ChangeAsync("a", 1);

        Assert.Contains("\"id\":\"seen\"", await client.ReceiveAsync(), StringComparison.Ordinal);
        Assert.Empty(client.Received());
    }

    [Fact]
    public async Task An_entity_that_is_read_too_early_is_read_once_more()
    {
        await using var gateway = await EventGateway.StartAsync();
        await using var client = await gateway.ConnectAsync();
        await client.FollowAsync(gateway, "s", "subscription { orderChanged { version order { id status } } }");
        gateway.Source.Put("o1", 1);
        gateway.Source.Wait = () =>
        {
            if (gateway.Source.Calls == 2)
            {
                gateway.Source.Put("o1", 2);
            }

            return Task.CompletedTask;
        };

        await gateway.PublishAsync(EventGateway.Changed, "o1", 2, "c1", "e", new { orderId = "o1" });

        Assert.Contains("\"status\":\"S2\"", await client.ReceiveAsync(), StringComparison.Ordinal);
        Assert.Equal(2, gateway.Source.Calls);
    }

    [Fact]
    public async Task The_entity_that_an_event_is_about_decides_whether_it_is_told()
    {
        await using var gateway = await EventGateway.StartAsync();
        await using var client = await gateway.ConnectAsync();
        await client.FollowAsync(gateway, "s", "subscription { orderHeld { order { status } buyer { status } limit { amount currency } } }");
        gateway.Source.Put("o1", 1);

        await PublishAsync("hidden", "1");
        await PublishAsync("o1", "1");
        await PublishAsync("o1", null);

        Assert.Equal(
            """{"id":"s","type":"next","payload":{"data":{"orderHeld":{"order":{"status":"S1"},"buyer":{"status":null},"limit":{"amount":"1","currency":"EUR"}}}}}""",
            await client.ReceiveAsync());
        Assert.Equal("""{"id":"s","type":"next","payload":{"data":{"orderHeld":{"order":{"status":"S1"},"buyer":{"status":null},"limit":null}}}}""", await client.ReceiveAsync());

        Task<string> PublishAsync(string order, string? limit) =>
            gateway.PublishAsync(EventGateway.Held, order, 1, "c1", Guid.NewGuid().ToString(), new { orderId = order, buyerId = "b1", limit, currency = "EUR" });
    }

    [Fact]
    public async Task A_source_that_is_down_costs_its_fields_and_the_event_is_told()
    {
        await using var gateway = await EventGateway.StartAsync(options => options.SourceRetries = 0);
        await using var client = await gateway.ConnectAsync();
        await client.FollowAsync(gateway, "s", "subscription { orderNoted { text order { status } } }");
        gateway.Source.Wait = static () => throw new InvalidOperationException("down");

        await gateway.NoteAsync("o1", "hello");

        using var message = JsonDocument.Parse(await client.ReceiveAsync());
        Assert.Equal("""{"orderNoted":{"text":"hello","order":null}}""", message.RootElement.GetProperty("payload").GetProperty("data").GetRawText());
    }

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
    public async Task A_field_without_events_and_lists_that_choose_too_much_are_refused()
    {
        await using var gateway = await EventGateway.StartAsync(options =>
        {
            options.Subscriptions.MaxKeys = 3;
            options.Archive = EventGateway.Archive(EventGateway.Sales.Replace("type Subscription {", "type Subscription { plain: OrderChanged", StringComparison.Ordinal));
        });
        await using var client = await gateway.ConnectAsync();

        await client.SubscribeAsync("1", "subscription { plain { version } }");
        Assert.Contains("SUBSCRIPTION_NOT_STREAMED", await client.ReceiveAsync(), StringComparison.Ordinal);
        await client.SubscribeAsync("2", """subscription { orderNoted(orderIds: [1, 2, 3, 4]) { text } }""");
        Assert.Contains("SUBSCRIPTION_KEY_LIMIT_EXCEEDED", await client.ReceiveAsync(), StringComparison.Ordinal);
        await client.SubscribeAsync("3", "subscription ($no: Boolean!) { orderNoted @skip(if: $no) { text } }", """{"no":true}""");
        Assert.Contains("SUBSCRIPTION_NOT_STREAMED", await client.ReceiveAsync(), StringComparison.Ordinal);
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

        for (var i = 0; i < 20; i++)
        {
            await gateway.NoteAsync("o1", $"{i}");
        }

        var messages = new List<string>();
        while (messages.Count < 21)
        {
            messages.Add(await client.ReceiveAsync());
        }

        answer.SetResult();
        Assert.Contains("SUBSCRIPTION_OVERFLOW", messages.Single(message => message.Contains("\"slow\"", StringComparison.Ordinal)), StringComparison.Ordinal);
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
