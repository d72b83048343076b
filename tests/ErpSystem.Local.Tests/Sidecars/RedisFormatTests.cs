using System.Text;
using ErpSystem.Testing;
using StackExchange.Redis;

namespace ErpSystem.Local.Tests.Sidecars;

/// <summary>What a real daprd on the same Redis would find there, and leave there.</summary>
public sealed class RedisFormatTests(RedisFixture redis) : IClassFixture<RedisFixture>
{
    [SkippableFact]
    public async Task A_message_is_an_entry_with_data_and_metadata_in_the_stream_of_its_topic()
    {
        await using var connection = await redis.ConnectAsync();
        await using var world = new SidecarWorld(options => options with { Redis = redis.Address });
        var topic = world.Name("orders");
        using var client = SidecarWorld.Client(await world.SidecarAsync("sales"));

        await client.PublishByteEventAsync("pubsub", topic, "raw"u8.ToArray(), "text/plain", new Dictionary<string, string> { ["rawPayload"] = "true" });

        var entry = Assert.Single(await connection.GetDatabase().StreamRangeAsync(topic));
        Assert.Equal([("data", "raw"), ("metadata", """{"rawPayload":"true"}""")], entry.Values.Select(field => ($"{field.Name}", $"{field.Value}")));
    }

    [SkippableFact]
    public async Task The_group_and_its_one_consumer_carry_the_app_s_name_and_what_is_acknowledged_stays_in_the_stream()
    {
        await using var connection = await redis.ConnectAsync();
        await using var world = new SidecarWorld(options => options with { Redis = redis.Address });
        var topic = world.Name("orders");
        var app = await world.App().Subscribe(topic).StartAsync();
        using var client = SidecarWorld.Client(await world.SidecarAsync("sales", app));
        await client.PublishEventAsync("pubsub", topic, 1);
        await Patience.UntilAsync(() => app.Deliveries.Count == 1, "it comes");

        var store = connection.GetDatabase();
        await Patience.UntilAsync(async () => (await store.StreamPendingAsync(topic, world.Name("sales"))).PendingMessageCount == 0, "it is acknowledged");
        Assert.Equal([world.Name("sales")], (await store.StreamGroupInfoAsync(topic)).Select(group => group.Name));
        Assert.Equal([world.Name("sales")], (await store.StreamConsumerInfoAsync(topic, world.Name("sales"))).Select(consumer => consumer.Name));
        Assert.Equal(1, await store.StreamLengthAsync(topic));
    }

    [SkippableFact]
    public async Task An_entry_that_daprd_wrote_is_delivered()
    {
        await using var connection = await redis.ConnectAsync();
        await using var world = new SidecarWorld(options => options with { Redis = redis.Address });
        var topic = world.Name("orders");
        var envelope = $$"""{"data":1,"datacontenttype":"application/json","id":"a","pubsubname":"pubsub","source":"x","specversion":"1.0","topic":"{{topic}}","type":"t"}""";
        await connection.GetDatabase().StreamAddAsync(topic, [new("data", Encoding.UTF8.GetBytes(envelope))]);
        var app = await world.App().Subscribe(topic).StartAsync();

        await world.SidecarAsync("sales", app);

        await Patience.UntilAsync(() => app.Deliveries.Count == 1, "it comes");
        Assert.Equal(envelope, app.Deliveries[0].Body);
    }

    [SkippableFact]
    public async Task An_entry_that_another_reader_left_pending_is_claimed_when_it_is_old_and_one_that_was_trimmed_is_forgotten()
    {
        await using var connection = await redis.ConnectAsync();
        var store = connection.GetDatabase();
        await using var world = new SidecarWorld(options => options with { Redis = redis.Address });
        world.Pubsub["processingTimeout"] = "500ms";
        var (topic, group) = (world.Name("orders"), world.Name("sales"));
        var trimmed = await store.StreamAddAsync(topic, [new("data", """{"id":"gone"}""")]);
        await store.StreamAddAsync(topic, [new("data", $$"""{"id":"left","topic":"{{topic}}"}""")]);
        await store.StreamCreateConsumerGroupAsync(topic, group, "0");
        await store.StreamReadGroupAsync(topic, group, group, ">");
        await store.StreamDeleteAsync(topic, [trimmed]);
        var app = await world.App().Subscribe(topic).StartAsync();

        await world.SidecarAsync("sales", app);

        await Patience.UntilAsync(async () => (await store.StreamPendingAsync(topic, group)).PendingMessageCount == 0, "nothing is pending");
        Assert.Equal(["left"], app.Deliveries.Select(delivery => delivery.Id));
    }

    [SkippableFact]
    public async Task A_redis_that_comes_back_empty_gets_its_groups_again()
    {
        await using var own = await RedisFixture.StartOwnAsync();
        await using var world = new SidecarWorld(options => options with { Redis = $"{own.Address},abortConnect=false" });
        var topic = world.Name("orders");
        var app = await world.App().Subscribe(topic).StartAsync();
        var sidecar = await world.SidecarAsync("sales", app);
        using var client = SidecarWorld.Client(sidecar);
        await client.PublishEventAsync("pubsub", topic, 1);
        await Patience.UntilAsync(() => app.Deliveries.Count == 1, "the first one comes");

        await own.StopAsync();
        await own.StartAsync();
        await Patience.UntilAsync(
            async () =>
            {
                try
                {
                    await client.PublishEventAsync("pubsub", topic, 2);
                    return true;
                }
                catch (Dapr.DaprException)
                {
                    return false;
                }
            },
            "publishing works again");

        await Patience.UntilAsync(() => app.Deliveries.Count >= 2, "the second one comes");
    }

    [SkippableFact]
    public async Task The_length_of_a_stream_is_kept_where_the_component_says_so()
    {
        await using var connection = await redis.ConnectAsync();
        await using var world = new SidecarWorld(options => options with { Redis = redis.Address });
        world.Pubsub["maxLenApprox"] = "10";
        var topic = world.Name("orders");
        using var client = SidecarWorld.Client(await world.SidecarAsync("sales"));

        await client.BulkPublishEventAsync("pubsub", topic, Enumerable.Range(0, 500).ToList());

        Assert.InRange(await connection.GetDatabase().StreamLengthAsync(topic), 10, 250);
    }
}
