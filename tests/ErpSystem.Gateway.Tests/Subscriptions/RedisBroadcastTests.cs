using ErpSystem.Gateway.Subscriptions.Broadcasting;
using ErpSystem.Testing;

namespace ErpSystem.Gateway.Tests.Subscriptions;

public sealed class RedisBroadcastTests(RedisFixture redis) : BroadcastContract, IClassFixture<RedisFixture>
{
    private protected override IEventBroadcast Open()
    {
        Settings.Redis = redis.Address;
        return new RedisBroadcast(Settings);
    }

    [SkippableFact]
    public async Task All_replicas_read_the_same_and_know_the_first_start()
    {
        await using var one = Open();
        await using var other = Open();
        var first = await one.StartAsync(default);
        var start = await one.NowAsync(default);

        await AppendAsync(one, "even", 1);
        Assert.False(await AppendAsync(other, "even", 1));
        await AppendAsync(other, "odd", 2);

        Assert.Equal(first, await other.StartAsync(default));
        Assert.Equal((await ReadAsync(one, start)).Select(entry => entry.Id), (await ReadAsync(other, start)).Select(entry => entry.Id));
    }
}
