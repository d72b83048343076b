using System.Text;

namespace ErpSystem.Gateway.Tests.Subscriptions;

public sealed class IntakeTests
{
    private const string Success = """{"status":"SUCCESS"}""";

    [Fact]
    public async Task Dapr_is_told_the_topics_of_the_archive_and_where_what_fails_goes()
    {
        await using var gateway = await EventGateway.StartAsync(isConnected: false);

        Assert.Equal(
            """
            [{"pubsubname":"pubsub","topic":"sales.order.changed.v1","route":"/events/sales.order.changed.v1","deadLetterTopic":"gateway.dead-letters"},{"pubsubname":"pubsub","topic":"sales.order.held.v1","route":"/events/sales.order.held.v1","deadLetterTopic":"gateway.dead-letters"},{"pubsubname":"pubsub","topic":"sales.order.noted.v1","route":"/events/sales.order.noted.v1","deadLetterTopic":"gateway.dead-letters"},{"pubsubname":"pubsub","topic":"gateway.dead-letters","route":"/events/dead-letters"}]
            """,
            await gateway.Client.GetStringAsync("/dapr/subscribe"));
    }

    [Fact]
    public async Task A_topic_that_nobody_delivers_is_pending_and_its_field_says_so()
    {
        await using var gateway = await EventGateway.StartAsync(isConnected: false);
        await using var client = await gateway.ConnectAsync();

        Assert.Equal("ready; topics pending: sales.order.changed.v1, sales.order.held.v1, sales.order.noted.v1", await gateway.Client.GetStringAsync("/health/ready"));
        await client.SubscribeAsync("1", "subscription { orderChanged { version } }");
        Assert.Contains("\"code\":\"TOPIC_NOT_CONNECTED\"", await client.ReceiveAsync(), StringComparison.Ordinal);

        await gateway.Client.GetStringAsync("/dapr/subscribe");
        Assert.Equal("ready", await gateway.Client.GetStringAsync("/health/ready"));
        await client.FollowAsync(gateway, "1", "subscription { orderChanged { version } }");
    }

    [Fact]
    public async Task Only_who_knows_the_token_brings_events()
    {
        await using var guarded = await EventGateway.StartAsync(isConnected: false, arguments: ["--APP_API_TOKEN", "secret"]);

        Assert.Equal(401, (int)(await guarded.Client.GetAsync("/dapr/subscribe")).StatusCode);
        Assert.Equal(401, (int)(await guarded.Client.PostAsync("/events/a", new StringContent("{}"))).StatusCode);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/dapr/subscribe") { Headers = { { "dapr-api-token", "secret" } } };
        Assert.Equal(200, (int)(await guarded.Client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task With_a_port_of_its_own_the_clients_port_knows_nothing_of_events()
    {
        await using var gateway = await EventGateway.StartAsync(options => options.Subscriptions.EventsPort = 0, isConnected: false);
        using var dapr = new HttpClient { BaseAddress = new Uri(gateway.Urls.Last()) };

        Assert.Equal(404, (int)(await gateway.Client.GetAsync("/dapr/subscribe")).StatusCode);
        Assert.Equal(404, (int)(await gateway.Client.PostAsync("/events/sales.order.changed.v1", new StringContent("{}"))).StatusCode);
        Assert.Equal(200, (int)(await dapr.GetAsync("/dapr/subscribe")).StatusCode);
    }

    [Fact]
    public async Task Outside_of_development_events_need_a_port_of_their_own()
    {
        await using var gateway = await EventGateway.StartAsync(isConnected: false, arguments: ["--environment", "Production"]);

        Assert.Equal(404, (int)(await gateway.Client.GetAsync("/dapr/subscribe")).StatusCode);
    }

    [Fact]
    public async Task What_is_no_event_is_dropped_and_what_is_old_or_repeated_is_acknowledged_and_told_to_nobody()
    {
        await using var gateway = await EventGateway.StartAsync();
        await using var client = await gateway.ConnectAsync();
        await client.FollowAsync(gateway, "1", "subscription { orderNoted { text } }");

        Assert.Equal("""{"status":"DROP"}""", await PostAsync(gateway, "sales.order.changed.v1", "no json"));
        Assert.Equal("""{"status":"DROP"}""", await PostAsync(gateway, "sales.order.changed.v1", """{"id":"1","data":"text"}"""));
        Assert.Equal(Success, await PostAsync(gateway, "finance.unknown.v1", """{"id":"1","data":{}}"""));
        Assert.Equal(Success, await PostAsync(gateway, "dead-letters", """{"id":"1","data":{}}"""));
        Assert.Equal(Success, await gateway.PublishAsync(EventGateway.Noted, "o1", 1, "c1", "before", new { orderId = "o1", text = "1" }, DateTimeOffset.UtcNow.AddMinutes(-1)));
        await gateway.NoteAsync("o1", "2", eventId: "same");
        await gateway.NoteAsync("o1", "3", eventId: "same");
        await gateway.NoteAsync("o1", "4");

        Assert.Contains("\"text\":\"2\"", await client.ReceiveAsync(), StringComparison.Ordinal);
        Assert.Contains("\"text\":\"4\"", await client.ReceiveAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_is_acknowledged_although_a_source_does_not_answer()
    {
        await using var gateway = await EventGateway.StartAsync();
        await using var client = await gateway.ConnectAsync();
        await client.FollowAsync(gateway, "1", "subscription { orderNoted { text order { status } } }");
        var answer = new TaskCompletionSource();
        gateway.Source.Wait = () => answer.Task;

        await gateway.NoteAsync("o1", "one");
        await gateway.NoteAsync("o1", "two");
        Assert.Empty(client.Received());
        answer.SetResult();

        Assert.Contains("one", await client.ReceiveAsync(), StringComparison.Ordinal);
        Assert.Contains("two", await client.ReceiveAsync(), StringComparison.Ordinal);
    }

    private static async Task<string> PostAsync(EventGateway gateway, string topic, string body)
    {
        using var response = await gateway.Client.PostAsync($"/events/{topic}", new StringContent(body, Encoding.UTF8, "application/cloudevents+json"));
        return await response.Content.ReadAsStringAsync();
    }
}
