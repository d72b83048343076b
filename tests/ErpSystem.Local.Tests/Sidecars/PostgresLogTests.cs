using ErpSystem.Local.Servers.Sidecars;
using ErpSystem.Testing;
using Microsoft.AspNetCore.Http;

namespace ErpSystem.Local.Tests.Sidecars;

public sealed class PostgresLogTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task Old_messages_go_at_the_next_start_but_none_that_a_group_has_not_read()
    {
        var database = (await postgres.CreateAsync(DatabaseTemplate.Empty)).AdminConnectionString;
        await using var world = new SidecarWorld(options => options with { Database = database });
        world.Pubsub["streamTTL"] = "1h";
        var (read, unread) = (world.Name("read"), world.Name("unread"));
        var app = await world.App().Subscribe(read).StartAsync();
        var sidecar = await world.SidecarAsync("sales", app);
        await SidecarWorld.ReadyAsync(sidecar);
        using var client = SidecarWorld.Client(sidecar);
        await client.PublishEventAsync("pubsub", read, 1);
        await Patience.UntilAsync(() => app.Deliveries.Count == 1, "it comes");
        await sidecar.DisposeAsync();
        using var publisher = SidecarWorld.Client(await world.SidecarAsync("inventory"));
        await publisher.PublishEventAsync("pubsub", read, 2);
        await publisher.PublishEventAsync("pubsub", unread, 3);
        await Sql.RunAsync(database, $"INSERT INTO dapr_standin.consumer_group VALUES ('finance', '{unread}', 0)");

        await world.SidecarAsync("fresh");
        Assert.Equal(3, await CountAsync(database));
        await Sql.RunAsync(database, "UPDATE dapr_standin.message SET at = at - interval '2 hours'");
        await world.SidecarAsync("later");

        Assert.Equal(2, await CountAsync(database));
        await world.SidecarAsync("sales", app);
        await Patience.UntilAsync(() => app.Deliveries.Count == 2, "what was not read comes");
    }

    [Fact]
    public async Task What_a_killed_sidecar_had_claimed_is_free_at_once()
    {
        var database = (await postgres.CreateAsync(DatabaseTemplate.Empty)).AdminConnectionString;
        using var logs = new Scratch();
        await using var world = new SidecarWorld(options => options with { Database = database });
        world.Pubsub["processingTimeout"] = "1h";
        var topic = world.Name("orders");
        var app = await world.App().Subscribe(topic).StartAsync();
        var never = new TaskCompletionSource<IResult>();
        app.Answer = _ => never.Task;
        using var client = SidecarWorld.Client(await world.SidecarAsync("inventory"));
        await client.PublishEventAsync("pubsub", topic, 1);
        await using var program = await SidecarProgram.StartAsync(world.Options("sales", app.Port), logs.PathOf("killed.log"));
        await Patience.UntilAsync(() => app.Deliveries.Count == 1, "it comes");

        await program.KillAsync();
        app.Answer = _ => Task.FromResult(Results.Ok());
        never.SetResult(Results.Ok());
        await world.SidecarAsync("sales", app);

        await Patience.UntilAsync(() => app.Deliveries.Count == 2, "it comes again");
        await Patience.UntilAsync(
            async () => await Sql.ScalarAsync<long>(database, "SELECT count(*) FROM dapr_standin.claim") == 0, "it is acknowledged");
    }

    [Fact]
    public async Task Without_a_given_store_the_component_s_own_file_says_where_it_stores()
    {
        var database = (await postgres.CreateAsync(DatabaseTemplate.Empty)).AdminConnectionString;
        await using var world = new SidecarWorld(options => options);
        world.Add("own", $"kind: Component\nmetadata: {{ name: own }}\nspec:\n  type: pubsub.postgresql\n  metadata:\n  - name: connectionString\n    value: {database}\n");
        world.Pubsub["redisHost"] = "127.0.0.1:1";
        var refused = await Assert.ThrowsAsync<SidecarException>(() => world.SidecarAsync("sales"));
        Assert.StartsWith("Redis at 127.0.0.1:1 does not answer: ", refused.Message, StringComparison.Ordinal);

        var options = world.Options("sales", null);
        options = options with { ResourcesPaths = [Path.Combine(options.ResourcesPaths[0], "own.yaml")] };
        using var client = SidecarWorld.Client(await world.SidecarAsync(options));
        await client.PublishEventAsync("own", "topic", 1);

        Assert.Equal(1, await CountAsync(database));
    }

    private static Task<long> CountAsync(string database) => Sql.ScalarAsync<long>(database, "SELECT count(*) FROM dapr_standin.message");
}
