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
}
