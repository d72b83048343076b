using DotNet.Testcontainers.Builders;
using Testcontainers.Redis;

namespace ErpSystem.Local.Tests.Sidecars;

public sealed class RedisContainerTests
{
    [SkippableFact]
    public async Task An_event_travels_over_the_Redis_of_a_container()
    {
        await using var container = await StartAsync();
        // Skipped where ERP_TEST_NO_SKIP is set too: an installed redis-server proves the rest there.
        Skip.If(container is null, "Docker does not answer.");
        await using var world = new SidecarWorld(options => options with { Redis = container!.GetConnectionString() });
        var topic = world.Name("orders");
        var app = await world.App().Subscribe(topic).StartAsync();
        using var client = SidecarWorld.Client(await world.SidecarAsync("sales", app));

        await client.PublishEventAsync("pubsub", topic, 1);

        await Patience.UntilAsync(() => app.Deliveries.Count == 1, "it comes");
    }

    private static async Task<RedisContainer?> StartAsync()
    {
        try
        {
            var container = new RedisBuilder("redis:7").Build();
            await container.StartAsync();
            return container;
        }
        catch (DockerUnavailableException)
        {
            return null;
        }
    }
}
