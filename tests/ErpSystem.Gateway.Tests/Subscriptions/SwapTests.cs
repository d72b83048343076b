using ErpSystem.Gateway.Subscriptions.Intake;
using ErpSystem.Gateway.Supergraphs;
using Microsoft.Extensions.DependencyInjection;

namespace ErpSystem.Gateway.Tests.Subscriptions;

public sealed class SwapTests
{
    [Fact]
    public async Task Subscriptions_go_on_under_a_new_archive_and_those_that_are_not_valid_there_end()
    {
        await using var gateway = await EventGateway.StartAsync();
        await using var client = await gateway.ConnectAsync();
        await client.FollowAsync(gateway, "stays", "subscription { orderNoted { text order { status } } }");
        await client.FollowAsync(gateway, "ends", "subscription { orderChanged { version } }");
        await gateway.NoteAsync("o1", "before");
        Assert.Contains("before", await client.ReceiveAsync(), StringComparison.Ordinal);

        var next = EventGateway.Sales.Replace("{ order { id } version }", "{ order { id } }", StringComparison.Ordinal)
            .Replace("type OrderChanged { order: Order version: Int!", "type OrderChanged { order: Order", StringComparison.Ordinal);
        Assert.True(Swap(gateway, next, EventGateway.SettingsWithout("version")));

        Assert.Contains("FIELDS_ON_CORRECT_TYPE", await client.ReceiveAsync(), StringComparison.Ordinal);
        await gateway.NoteAsync("o1", "after");
        Assert.Equal("""{"id":"stays","type":"next","payload":{"data":{"orderNoted":{"text":"after","order":{"status":"S1"}}}}}""", await client.ReceiveAsync());
        Assert.Equal(1, gateway.Hub.SubscriptionCount);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Facts_stay_complete_and_in_order_while_archives_are_swapped(int seed)
    {
        await using var gateway = await EventGateway.StartAsync();
        await using var client = await gateway.ConnectAsync();
        await client.FollowAsync(gateway, "s", "subscription { orderNoted { text order { status } } }");
        var random = new Random(seed);
        gateway.Source.Wait = () => Task.Delay(random.Next(5));
        for (var i = 0; i < 100; i++)
        {
            await gateway.NoteAsync("o1", $"{i}");
            if (random.Next(10) == 0)
            {
                Assert.True(Swap(gateway, $"{EventGateway.Sales} type Unused{i} {{ a: Int }}"));
            }
        }

        for (var i = 0; i < 100; i++)
        {
            Assert.Contains($"\"text\":\"{i}\"", await client.ReceiveAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_topic_that_only_the_new_archive_has_is_pending()
    {
        await using var gateway = await EventGateway.StartAsync();
        await using var client = await gateway.ConnectAsync();

        Assert.True(Swap(gateway, EventGateway.Sales.Replace("\"sales.order.noted.v1.", "\"sales.order.noted.v2.", StringComparison.Ordinal)));

        await client.SubscribeAsync("1", "subscription { orderNoted { text } }");
        Assert.Contains("TOPIC_NOT_CONNECTED", await client.ReceiveAsync(), StringComparison.Ordinal);
        Assert.Equal("sales.order.noted.v2", Assert.Single(gateway.Services.GetRequiredService<TopicConnections>().Pending));
        await client.FollowAsync(gateway, "2", "subscription { orderChanged { version } }");
    }

    private static bool Swap(EventGateway gateway, string sales, string? settings = null) =>
        gateway.Services.GetRequiredService<SupergraphHolder>().TryTake(() => EventGateway.Archive(sales, settings));
}
