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
}
