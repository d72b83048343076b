using System.Text.Json;
using ErpSystem.Gateway.Security;

namespace ErpSystem.Gateway.Tests;

public sealed class LimitTests
{
    [Fact]
    public async Task Each_limit_has_its_own_code_and_no_source_is_asked()
    {
        await using var gateway = await Supergateway.StartAsync(options => options.Limits = new RequestLimits { Depth = 3, Fields = 60, RootFields = 20, Aliases = 30, Tokens = 2_000 });

        Assert.Equal("DEPTH_LIMIT_EXCEEDED", await CodeAsync(gateway, "{ orders { product { ...F } } } fragment F on Product { order { no } }"));
        Assert.Equal("ALIAS_LIMIT_EXCEEDED", await CodeAsync(gateway, "{ orders { " + Repeat(31, i => $"a{i}: no ") + "} }"));
        Assert.Equal("ROOT_FIELD_LIMIT_EXCEEDED", await CodeAsync(gateway, "{ " + Repeat(21, i => "__typename ") + "}"));
        Assert.Equal("FIELD_LIMIT_EXCEEDED", await CodeAsync(gateway, "{ orders { " + Repeat(61, i => "no ") + "} }"));
        Assert.Equal("TOKEN_LIMIT_EXCEEDED", await CodeAsync(gateway, "{ orders { " + Repeat(2_001, i => "no ") + "} }"));
        Assert.Empty(gateway.SalesSource.Requests);
    }

    [Fact]
    public async Task Ten_thousand_aliases_are_refused()
    {
        await using var gateway = await Supergateway.StartAsync();

        Assert.Equal("TOKEN_LIMIT_EXCEEDED", await CodeAsync(gateway, "{ " + Repeat(10_000, i => $"a{i}: ping ") + "}"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_of_ten_megabytes_is_413(bool chunked)
    {
        await using var gateway = await Supergateway.StartAsync();
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent("{\"query\":\"" + new string(' ', 10_000_000) + "\"}", null, "application/json") };
        request.Headers.TransferEncodingChunked = chunked;

        using var response = await gateway.Client.SendAsync(request);

        Assert.Equal(413, (int)response.StatusCode);
        Assert.Equal("BODY_LIMIT_EXCEEDED", HttpTransportTests.CodeOf(await response.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task Introspection_and_suggestions_are_off_where_it_is_not_allowed()
    {
        await using var gateway = await Supergateway.StartAsync(options => options.Introspection = false);

        Assert.Equal("INTROSPECTION_DISABLED", await CodeAsync(gateway, "{ __schema { types { name } } }"));
        Assert.DoesNotContain("Did you mean", await gateway.QueryAsync("{ order(id: 1) { nos } }"), StringComparison.Ordinal);
        Assert.Equal(404, (int)(await gateway.Client.GetAsync("/graphql/schema.graphql")).StatusCode);
    }

    [Theory]
    [InlineData("Development", null, 200)]
    [InlineData("Production", "INTROSPECTION_DISABLED", 404)]
    public async Task The_schema_is_told_in_development_alone(string environment, string? code, int status)
    {
        await using var gateway = await Supergateway.StartAsync(["--environment", environment]);

        Assert.Equal(code, await CodeAsync(gateway, "{ __schema { types { name } } }"));
        Assert.Equal(status, (int)(await gateway.Client.GetAsync("/graphql/schema.graphql")).StatusCode);
    }

    [Fact]
    public async Task A_request_that_takes_longer_than_its_budget_ends_with_a_code()
    {
        await using var gateway = await Supergateway.StartAsync(options => options.TimeBudget = TimeSpan.FromMilliseconds(200));
        gateway.SalesSource.Answer(_ => new Testing.FakeReply("{}") { Delay = TimeSpan.FromSeconds(20) });

        using var response = await gateway.PostAsync("""{"query":"{ orders { no } }"}""");

        Assert.Equal(504, (int)response.StatusCode);
        Assert.Equal("TIME_BUDGET_EXCEEDED", HttpTransportTests.CodeOf(await response.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task Waiting_for_a_place_counts_against_the_budget()
    {
        await using var gateway = await Supergateway.StartAsync(options => (options.MaxConcurrentRequests, options.TimeBudget) = (1, TimeSpan.FromSeconds(2)));
        await gateway.QueryAsync("{ orders { no } }");
        gateway.SalesSource.Forget();
        gateway.SalesSource.Answer(_ => new Testing.FakeReply("{}") { Delay = TimeSpan.FromSeconds(20) });

        var responses = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => gateway.PostAsync("""{"query":"{ orders { no } }"}""")));

        Assert.All(responses, response => Assert.Equal(504, (int)response.StatusCode));
        Assert.InRange(gateway.SalesSource.Requests.Count, 1, 2);
    }

    [Fact]
    public async Task More_requests_than_run_and_wait_are_refused_at_once()
    {
        await using var gateway = await Supergateway.StartAsync(options => (options.MaxConcurrentRequests, options.MaxQueuedRequests) = (1, 1));
        gateway.SalesSource.Answer(request => SalesAnswers.Orders(1)(request) with { Delay = TimeSpan.FromSeconds(1) });

        var responses = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => gateway.PostAsync("""{"query":"{ orders { no } }"}""")));

        Assert.Equal((2, 4), (responses.Count(response => (int)response.StatusCode == 200), responses.Count(response => (int)response.StatusCode == 503)));
    }

    private static string Repeat(int count, Func<int, string> text) => string.Concat(Enumerable.Range(0, count).Select(text));

    private static async Task<string?> CodeAsync(Supergateway gateway, string query)
    {
        using var response = await gateway.PostAsync($$"""{"query":{{JsonSerializer.Serialize(query)}}}""");
        return HttpTransportTests.CodeOf(await response.Content.ReadAsStringAsync());
    }
}
