using System.Net.WebSockets;
using System.Text;

namespace ErpSystem.Gateway.Tests.Subscriptions;

public sealed class SocketProtocolTests
{
    private const string Changes = "subscription { orderChanged { version order { status } } }";

    [Fact]
    public async Task A_query_and_a_mutation_are_answered_and_completed()
    {
        await using var gateway = await EventGateway.StartAsync();
        gateway.Source.Put("o1", 3);
        await using var client = await gateway.ConnectAsync();

        await client.SubscribeAsync("q", "{ ping }");
        Assert.Equal("""{"id":"q","type":"next","payload":{"data":{"ping":"pong"}}}""", await client.ReceiveAsync());
        Assert.Equal("""{"id":"q","type":"complete"}""", await client.ReceiveAsync());
        await client.SubscribeAsync("q", """mutation { orderTouch(id: "o1") { status } }""");
        Assert.Equal("""{"id":"q","type":"next","payload":{"data":{"orderTouch":{"status":"S3"}}}}""", await client.ReceiveAsync());
        Assert.Equal("""{"id":"q","type":"complete"}""", await client.ReceiveAsync());
    }

    [Fact]
    public async Task An_event_is_told_until_the_client_has_enough()
    {
        await using var gateway = await EventGateway.StartAsync();
        await using var client = await gateway.ConnectAsync();
        await client.FollowAsync(gateway, "s", Changes);

        await gateway.ChangeAsync("o1", 1);
        Assert.Equal("""{"id":"s","type":"next","payload":{"data":{"orderChanged":{"version":1,"order":{"status":"S1"}}}}}""", await client.ReceiveAsync());
        await client.CompleteAsync("s");
        while (gateway.Hub.GroupCount > 0)
        {
            await Task.Delay(5);
        }

        await gateway.ChangeAsync("o1", 2);
        await client.SubscribeAsync("q", "{ ping }");
        Assert.StartsWith("""{"id":"q","type":"next""", await client.ReceiveAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_valid_is_an_error_of_the_operation_and_not_of_the_connection()
    {
        await using var gateway = await EventGateway.StartAsync();
        await using var client = await gateway.ConnectAsync();

        await client.SubscribeAsync("s", "subscription { nothing }");
        Assert.Equal(
            """{"id":"s","type":"error","payload":[{"message":"Cannot query field \u0022nothing\u0022 on type \u0022Subscription\u0022.","locations":[{"line":1,"column":16}],"extensions":{"code":"FIELDS_ON_CORRECT_TYPE"}}]}""",
            await client.ReceiveAsync());
        await client.SubscribeAsync("s", "{ ping }");
        Assert.Contains("pong", await client.ReceiveAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_ping_is_answered_with_its_payload_even_before_the_connection_is_acknowledged()
    {
        await using var gateway = await EventGateway.StartAsync();
        await using var client = await SocketClient.OpenAsync(gateway.SocketUrl);

        await client.SendAsync("""{"type":"ping","payload":{"a":1}}""");
        Assert.Equal("""{"type":"pong","payload":{"a":1}}""", await client.ReceiveAsync());
        await client.SendAsync("""{"type":"ping"}""");
        Assert.Equal("""{"type":"pong"}""", await client.ReceiveAsync());
        await client.SendAsync("""{"type":"pong"}""");
        await client.SendAsync("""{"type":"connection_init"}""");
        Assert.Equal("""{"type":"connection_ack"}""", await client.ReceiveAsync());
    }

    [Theory]
    [InlineData(4400, "no json")]
    [InlineData(4400, "[]")]
    [InlineData(4400, """{"id":"1"}""")]
    [InlineData(4400, """{"type":"start","id":"1"}""")]
    [InlineData(4400, """{"type":"connection_init"}""", """{"type":"subscribe","payload":{"query":"{ ping }"}}""")]
    [InlineData(4400, """{"type":"connection_init"}""", """{"type":"subscribe","id":1,"payload":{"query":"{ ping }"}}""")]
    [InlineData(4400, """{"type":"connection_init"}""", """{"type":"subscribe","id":"1"}""")]
    [InlineData(4400, """{"type":"connection_init"}""", """{"type":"subscribe","id":"1","payload":{"query":1}}""")]
    [InlineData(4400, """{"type":"connection_init","payload":1}""")]
    [InlineData(4401, """{"type":"subscribe","id":"1","payload":{"query":"{ ping }"}}""")]
    [InlineData(4429, """{"type":"connection_init"}""", """{"type":"connection_init"}""")]
    [InlineData(4403, """{"type":"connection_init","payload":{"Authorization":"Bearer e30.eyJleHAiOjF9.e30"}}""")]
    [InlineData(4409, """{"type":"connection_init"}""", """{"type":"subscribe","id":"1","payload":{"query":"subscription { orderChanged { version } }"}}""",
        """{"type":"subscribe","id":"1","payload":{"query":"subscription { orderChanged { version } }"}}""")]
    public async Task What_breaks_the_protocol_closes_the_connection_with_its_code(int code, params string[] messages)
    {
        await using var gateway = await EventGateway.StartAsync();
        await using var client = await SocketClient.OpenAsync(gateway.SocketUrl);

        foreach (var message in messages)
        {
            await client.SendAsync(message);
        }

        Assert.Equal(code, await client.ClosedAsync());
    }

    [Fact]
    public async Task Silence_instead_of_an_init_closes_with_4408_another_protocol_with_4406_and_binary_with_4400()
    {
        await using var gateway = await EventGateway.StartAsync(options => options.Subscriptions.InitTimeout = TimeSpan.FromMilliseconds(100));
        await using var silent = await SocketClient.OpenAsync(gateway.SocketUrl);
        Assert.Equal(4408, await silent.ClosedAsync());

        await using var binary = await SocketClient.OpenAsync(gateway.SocketUrl);
        await binary.SendAsync(Encoding.UTF8.GetBytes("""{"type":"ping"}"""), WebSocketMessageType.Binary);
        Assert.Equal(4400, await binary.ClosedAsync());

        await using var older = await SocketClient.OpenAsync(gateway.SocketUrl, "graphql-ws");
        Assert.Equal(4406, await older.ClosedAsync());
    }

    [Fact]
    public async Task A_foreign_page_opens_no_connection_and_an_allowed_one_does()
    {
        await using var gateway = await EventGateway.StartAsync(options => options.CorsOrigins.Add("https://shop.example"));

        await Assert.ThrowsAsync<WebSocketException>(() => SocketClient.OpenAsync(gateway.SocketUrl, origin: "https://evil.example"));
        await using var allowed = await SocketClient.OpenAsync(gateway.SocketUrl, origin: "https://shop.example");
        await using var same = await SocketClient.OpenAsync(gateway.SocketUrl, origin: gateway.Client.BaseAddress!.AbsoluteUri.TrimEnd('/'));
    }

    [Fact]
    public async Task A_connection_has_so_many_operations_and_a_gateway_so_many_connections()
    {
        await using var gateway = await EventGateway.StartAsync(options => (options.Subscriptions.MaxOperations, options.Subscriptions.MaxConnections) = (2, 1));
        await using var client = await gateway.ConnectAsync();
        await client.FollowAsync(gateway, "1", Changes);
        await client.FollowAsync(gateway, "2", Changes);

        await client.SubscribeAsync("3", Changes);
        Assert.Contains("OPERATION_LIMIT_EXCEEDED", await client.ReceiveAsync(), StringComparison.Ordinal);
        await Assert.ThrowsAsync<WebSocketException>(() => SocketClient.OpenAsync(gateway.SocketUrl));
    }

    [Fact]
    public async Task A_message_that_is_too_big_closes_with_1009()
    {
        await using var gateway = await EventGateway.StartAsync(arguments: ["--Gateway:Limits:BodyBytes", "1000"]);
        await using var client = await gateway.ConnectAsync();

        await client.SubscribeAsync("1", new string(' ', 2000));

        Assert.Equal(1009, await client.ClosedAsync());
    }

    [Fact]
    public async Task A_silent_connection_gets_signs_of_life()
    {
        await using var gateway = await EventGateway.StartAsync(options => (options.Subscriptions.KeepAlive, options.Subscriptions.InitTimeout) = (TimeSpan.FromMilliseconds(50), TimeSpan.FromMilliseconds(200)));
        await using var client = await gateway.ConnectAsync();

        while (!client.Received().Contains("""{"type":"ping"}"""))
        {
            await Task.Delay(20);
        }
    }

    [Fact]
    public async Task The_token_in_the_init_identifies_the_caller_at_the_sources()
    {
        await using var gateway = await EventGateway.StartAsync();
        await using var client = await gateway.ConnectAsync("""{"x-erp-development-caller":"c2","X-Other":"no"}""");

        await client.SubscribeAsync("q", "{ ping }");
        await client.ReceiveAsync();

        var headers = gateway.Source.Requests[^1].Headers;
        Assert.Equal(("c2", false), (headers["X-Erp-Development-Caller"], headers.ContainsKey("X-Other")));
    }
}
