using Dapr.Client;
using ErpSystem.Local.Tests.Sidecars;
using Grpc.Core;

namespace ErpSystem.Local.Tests;

public sealed class LocalSystemTests(LocalSystemFixture fixture) : IClassFixture<LocalSystemFixture>
{
    [Fact]
    public async Task The_first_query_that_the_launcher_prints_has_rows_and_no_errors()
    {
        var answer = await GraphQLClient.AskAsync(fixture.System.GatewayUrl, Greeting.FirstQuery(["inventory", "sales"]));

        Assert.False(answer.TryGetProperty("errors", out _), answer.ToString());
        Assert.NotEqual(0, answer.GetProperty("data").EnumerateObject().First().Value.GetProperty("nodes").GetArrayLength());
    }

    [Fact]
    public async Task A_stopped_subgraph_refuses_connections_and_a_restarted_one_answers_at_the_same_address()
    {
        var system = fixture.System;
        var url = system.Subgraph("inventory").Url;
        Assert.True(await GraphQLClient.AnswersAsync(url));

        await system.StopAsync("inventory");
        Assert.False(await GraphQLClient.AnswersAsync(url));
        Assert.False(system.Subgraph("inventory").IsRunning);
        Assert.True(await GraphQLClient.AnswersAsync(system.Subgraph("sales").Url));

        await system.StartAsync("inventory");
        Assert.Equal(url, system.Subgraph("inventory").Url);
        Assert.True(await GraphQLClient.AnswersAsync(url));
    }

    [Fact]
    public async Task A_service_on_this_machine_listens_on_the_loopback_address_alone()
    {
        Assert.All([fixture.System.Gateway, .. fixture.System.Subgraphs], service => Assert.StartsWith("http://127.0.0.1:", service.Url, StringComparison.Ordinal));
        Assert.True(await GraphQLClient.AnswersAsync(fixture.System.GatewayUrl));
    }

    [Fact]
    public void An_unknown_subgraph_is_a_mistake_of_the_caller()
    {
        Assert.Throws<ArgumentException>(() => fixture.System.Subgraph("finanze"));
    }

    [Theory]
    [InlineData("inventory")]
    [InlineData("sales")]
    [InlineData("gateway")]
    public async Task Each_service_has_a_sidecar_that_wants_its_token(string name)
    {
        using var stranger = Client(name);

        Assert.True(await stranger.CheckOutboundHealthAsync());
        var refused = await Assert.ThrowsAsync<Dapr.DaprException>(() => stranger.PublishEventAsync("pubsub", "topic", 1));
        Assert.Equal(StatusCode.Unauthenticated, Assert.IsType<RpcException>(refused.InnerException).StatusCode);
    }

    [Fact]
    public async Task A_sidecar_is_taken_away_and_brought_back_at_the_same_address()
    {
        using var client = Client("sales");

        await fixture.System.Sidecar("sales").StopAsync();
        Assert.False(await client.CheckOutboundHealthAsync());

        await fixture.System.Sidecar("sales").StartAsync();
        Assert.True(await client.CheckOutboundHealthAsync());
    }

    [Fact]
    public async Task What_shares_this_process_cannot_be_killed()
    {
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => fixture.System.Sidecar("inventory").KillAsync());

        Assert.Equal("inventory runs in this very process; start the system with its parts as own processes.", refused.Message);
        Assert.True(fixture.System.Sidecar("inventory").IsRunning);
    }

    [Fact]
    public async Task An_order_that_is_confirmed_while_Inventory_is_away_is_reserved_when_it_is_back()
    {
        var system = fixture.System;
        var order = Assert.Single(await Orders.DraftsAsync(system.GatewayUrl, 1));

        await system.StopAsync("inventory");
        await Orders.ConfirmAsync(system.GatewayUrl, order);
        await system.StartAsync("inventory");

        await Patience.UntilAsync(() => Orders.IsReservedAsync(system.GatewayUrl, order), "Inventory reserves for each line");
    }

    private DaprClient Client(string app) => new DaprClientBuilder()
        .UseHttpEndpoint(fixture.System.Sidecar(app).HttpEndpoint.ToString())
        .UseGrpcEndpoint(fixture.System.Sidecar(app).GrpcEndpoint.ToString())
        .Build();
}
