using ErpSystem.Gateway.Execution.Operations;
using ErpSystem.Testing;
using StackExchange.Redis;

namespace ErpSystem.Gateway.Tests;

public sealed class RedisOperationTests(RedisFixture redis) : IClassFixture<RedisFixture>
{
    private const string Document = "query Order($id: ID!) { order(id: $id) { no } }";
    private const string Answer = """{"data":{"order":{"no":"SO-0"}}}""";

    private readonly string prefix = $"test:{Guid.NewGuid():n}:";

    [SkippableFact]
    public async Task An_operation_in_redis_is_called_by_its_id()
    {
        await PublishAsync(redis.Address, prefix, Document);
        await using var gateway = await StartAsync(redis.Address);

        Assert.Equal(Answer, await AskAsync(gateway, OperationId.Of(Document)));
        Assert.Equal(Answer, await gateway.Client.GetStringAsync($"/graphql/persisted/{OperationId.Of(Document)}/Order?variables={{\"id\":1}}"));
        Assert.Equal("OPERATION_NOT_FOUND", HttpTransportTests.CodeOf(await AskAsync(gateway, OperationId.Of("{ ping }"))));
    }

    [SkippableFact]
    public async Task An_operation_that_is_published_later_is_found_and_then_asked_for_no_more()
    {
        await using var gateway = await StartAsync(redis.Address);
        var before = await AskAsync(gateway, OperationId.Of(Document));

        await PublishAsync(redis.Address, prefix, Document);
        var after = await AskAsync(gateway, OperationId.Of(Document));
        await using (var connection = await redis.ConnectAsync())
        {
            await connection.GetDatabase().KeyDeleteAsync(prefix + OperationId.Of(Document));
        }

        Assert.Equal(("OPERATION_NOT_FOUND", Answer, Answer), (HttpTransportTests.CodeOf(before)!, after, await AskAsync(gateway, OperationId.Of(Document))));
    }

    [SkippableFact]
    public async Task While_redis_is_down_known_operations_go_on_and_unknown_ones_are_503()
    {
        await using var own = await RedisFixture.StartOwnAsync();
        await PublishAsync(own.Address, prefix, Document);
        await PublishAsync(own.Address, prefix, "{ order(id: 2) { no } }");
        await using var gateway = await StartAsync(own.Address);
        Assert.Equal(Answer, await AskAsync(gateway, OperationId.Of(Document)));

        await own.StopAsync();
        using var unknown = await gateway.PostAsync($$"""{"id":"{{OperationId.Of("{ order(id: 2) { no } }")}}"}""");
        var known = await AskAsync(gateway, OperationId.Of(Document));
        using var plain = await gateway.PostAsync("""{"query":"{ order(id: 3) { no } }"}""");

        Assert.Equal((503, "OPERATION_STORE_UNAVAILABLE"), ((int)unknown.StatusCode, HttpTransportTests.CodeOf(await unknown.Content.ReadAsStringAsync())));
        Assert.Equal(TimeSpan.FromSeconds(1), unknown.Headers.RetryAfter!.Delta);
        Assert.Equal((Answer, 200), (known, (int)plain.StatusCode));

        await own.StartAsync();
        await PublishAsync(own.Address, prefix, "{ order(id: 2) { no } }");
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await AskAsync(gateway, OperationId.Of("{ order(id: 2) { no } }")) != Answer)
        {
            await Task.Delay(50, limit.Token);
        }
    }

    [SkippableFact]
    public async Task A_gateway_starts_while_redis_is_away_and_finds_it_when_it_comes()
    {
        await using var own = await RedisFixture.StartOwnAsync();
        await own.StopAsync();
        await using var gateway = await StartAsync(own.Address);

        using var unknown = await gateway.PostAsync("""{"id":"some"}""");
        using var plain = await gateway.PostAsync("""{"query":"{ order(id: 3) { no } }"}""");
        Assert.Equal((503, 200), ((int)unknown.StatusCode, (int)plain.StatusCode));

        await own.StartAsync();
        await PublishAsync(own.Address, prefix, Document);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await AskAsync(gateway, OperationId.Of(Document)) != Answer)
        {
            await Task.Delay(50, limit.Token);
        }
    }

    private Task<Supergateway> StartAsync(string address) =>
        Supergateway.StartAsync(options =>
            (options.OperationsRedis, options.OperationsRedisPrefix, options.OperationsRedisTimeout) = (address, prefix, TimeSpan.FromSeconds(5)));

    private static async Task PublishAsync(string address, string prefix, string document)
    {
        await using var connection = await ConnectionMultiplexer.ConnectAsync(address);
        await connection.GetDatabase().StringSetAsync(prefix + OperationId.Of(document), document);
    }

    private static async Task<string> AskAsync(Supergateway gateway, string id)
    {
        using var response = await gateway.PostAsync($$$"""{"id":"{{{id}}}","variables":{"id":1}}""");
        return await response.Content.ReadAsStringAsync();
    }
}
