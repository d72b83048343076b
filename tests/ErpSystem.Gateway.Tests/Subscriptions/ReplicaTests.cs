using System.Text.Json;
using ErpSystem.Testing;

namespace ErpSystem.Gateway.Tests.Subscriptions;

public sealed class ReplicaTests(RedisFixture redis) : IClassFixture<RedisFixture>
{
    private readonly string prefix = $"test:{Guid.NewGuid():n}:";

    [SkippableFact]
    public async Task Two_replicas_tell_the_same_events_in_one_order_whichever_of_them_gets_them()
    {
        await using var one = await StartAsync();
        await using var other = await StartAsync();
        await using var first = await one.ConnectAsync();
        await using var second = await other.ConnectAsync();
        await first.FollowAsync(one, "s", "subscription { orderNoted { text } }");
        await second.FollowAsync(other, "s", "subscription { orderNoted { text } }");

        await Task.WhenAll(Enumerable.Range(0, 100).Select(i => (i % 2 == 0 ? one : other).NoteAsync("o1", $"{i}", eventId: $"{i}")));
        await Task.WhenAll(Enumerable.Range(0, 100).Select(i => (i % 2 == 0 ? other : one).NoteAsync("o1", $"{i}", eventId: $"{i}")));

        var here = await TakeAsync(first, 100);
        var there = await TakeAsync(second, 100);
        Assert.Equal(here, there);
        Assert.Equal(Enumerable.Range(0, 100), here.Order());
        await one.NoteAsync("o1", "100");
        Assert.Equal(100, (await TakeAsync(first, 1))[0]);
        Assert.Equal(100, (await TakeAsync(second, 1))[0]);
    }

    [SkippableFact]
    public async Task A_client_that_loses_its_replica_goes_on_at_another_behind_its_cursor()
    {
        await using var other = await StartAsync();
        string place;
        await using (var one = await StartAsync())
        {
            await using var client = await one.ConnectAsync();
            await client.FollowAsync(one, "s", "subscription { orderNoted { text cursor } }");
            await one.NoteAsync("o1", "0");
            using var told = JsonDocument.Parse(await client.ReceiveAsync());
            place = told.RootElement.GetProperty("payload").GetProperty("data").GetProperty("orderNoted").GetProperty("cursor").GetString()!;
            await one.NoteAsync("o1", "1");
        }

        await other.NoteAsync("o1", "2");
        await using var again = await other.ConnectAsync();
        await again.SubscribeAsync("s", "subscription ($after: String) { orderNoted(after: $after) { text } }", JsonSerializer.Serialize(new { after = place }));
        await other.NoteAsync("o1", "3");

        Assert.Equal([1, 2, 3], await TakeAsync(again, 3));
    }

    [SkippableFact]
    public async Task While_redis_is_down_events_are_tried_again_and_queries_go_on()
    {
        await using var own = await RedisFixture.StartOwnAsync();
        await using var gateway = await EventGateway.StartAsync(options => options.Subscriptions.Redis = own.Address);
        await gateway.NoteAsync("o1", "0");
        await own.StopAsync();

        Assert.Equal("""{"status":"RETRY"}""", await gateway.PublishAsync(EventGateway.Noted, "o1", 1, "c1", "x", new { orderId = "o1", kind = "a", text = "1" }));
        await using var client = await gateway.ConnectAsync();
        await client.SubscribeAsync("q", "{ ping }");
        Assert.Contains("pong", await client.ReceiveAsync(), StringComparison.Ordinal);
    }

    private Task<EventGateway> StartAsync()
    {
        var address = redis.Address;
        return EventGateway.StartAsync(options =>
        {
            options.Subscriptions.Redis = address;
            options.Subscriptions.RedisPrefix = prefix;
        });
    }

    private static async Task<List<int>> TakeAsync(SocketClient client, int count)
    {
        var told = new List<int>();
        while (told.Count < count)
        {
            using var message = JsonDocument.Parse(await client.ReceiveAsync());
            told.Add(int.Parse(message.RootElement.GetProperty("payload").GetProperty("data").GetProperty("orderNoted").GetProperty("text").GetString()!, System.Globalization.CultureInfo.InvariantCulture));
        }

        return told;
    }
}
