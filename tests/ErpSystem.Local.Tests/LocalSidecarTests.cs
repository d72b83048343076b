using Dapr.Client;
using ErpSystem.Local.Servers;
using ErpSystem.Local.Tests.Sidecars;
using ErpSystem.Testing;

namespace ErpSystem.Local.Tests;

/// <summary>The sidecars that the launcher starts for its services.</summary>
public sealed class LocalSidecarTests(PostgresFixture postgres, RedisFixture redis) : IClassFixture<PostgresFixture>, IClassFixture<RedisFixture>, IDisposable
{
    private readonly Scratch scratch = new();

    [Fact]
    public async Task Orders_that_are_confirmed_while_processes_are_killed_are_all_reserved()
    {
        var options = await OptionsAsync() with { Processes = true, Components = Path.Combine(Repository.Root, "components") };
        await using var system = await LocalSystem.StartAsync(options, null, default);
        var orders = await Orders.DraftsAsync(system.GatewayUrl, 3);
        LocalPart[] victims = [system.Subgraph("inventory"), system.Sidecar("inventory"), system.Sidecar("sales")];

        foreach (var (order, victim) in orders.Zip(victims))
        {
            await Orders.ConfirmAsync(system.GatewayUrl, order);
            var first = victim.ProcessId!.Value;
            await victim.KillAsync();
            Assert.True(await ProcessLife.HasEndedAsync(first));
            Assert.Null(victim.ProcessId);
            await victim.StartAsync();
            Assert.NotEqual(first, victim.ProcessId);
        }

        foreach (var order in orders)
        {
            await Patience.UntilAsync(() => Orders.IsReservedAsync(system.GatewayUrl, order), $"Inventory reserves for {order}");
        }
    }

    [SkippableFact]
    public async Task Without_the_address_of_a_Redis_the_stand_in_stores_in_the_system_s_database_and_with_one_there()
    {
        var options = await OptionsAsync();
        await using var inPostgres = await StartAsync(options);
        await using var inRedis = await StartAsync(options with { Redis = redis.Address });
        var topic = $"topic-{Guid.NewGuid():n}";

        foreach (var (sidecar, token) in ((LocalSidecar, string)[])[(inPostgres.Sidecar, inPostgres.Token), (inRedis.Sidecar, inRedis.Token)])
        {
            using var client = Client(sidecar, token);
            await client.PublishEventAsync("pubsub", topic, 1);
        }

        await using var connection = await redis.ConnectAsync();
        Assert.Equal(1, await connection.GetDatabase().StreamLengthAsync(topic));
        Assert.Equal(1, await Sql.ScalarAsync<long>(options.Database!, $"SELECT count(*) FROM dapr_standin.message WHERE topic = '{topic}'"));
    }

    [Fact]
    public async Task A_component_file_that_is_wrong_is_reported_with_its_name()
    {
        var options = await OptionsAsync();
        File.WriteAllText(Path.Combine(options.Components, "wrong.yaml"), "kind: Component\nmetadata: { name: x }\nspec: { metadata: [] }\n");

        var refused = await Assert.ThrowsAsync<LocalStartException>(() => StartAsync(options));

        Assert.Equal("The sidecar of sales does not start: wrong.yaml, Component x: spec.type is missing.", refused.Message);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_log_of_a_sidecar_says_that_it_stands_in(bool processes)
    {
        await using (await StartAsync(await OptionsAsync() with { Processes = processes }))
        {
            var log = await File.ReadAllTextAsync(scratch.PathOf("logs/sales.sidecar.log"));
            Assert.Contains("This is the stand-in sidecar of ErpSystem for app sales, not daprd", log, StringComparison.Ordinal);
        }
    }

    public void Dispose() => scratch.Dispose();

    private static async Task<Started> StartAsync(LocalOptions options)
    {
        var plan = new SidecarPlan("sales", FreePort.Next(), new SidecarPorts(FreePort.Next(), FreePort.Next()));
        var sidecar = new LocalSidecars(options, options.Database!).Make(plan);
        await sidecar.StartAsync();
        return new Started(sidecar, plan.ApiToken);
    }

    private static DaprClient Client(LocalSidecar sidecar, string token) => new DaprClientBuilder()
        .UseDaprApiToken(token)
        .UseHttpEndpoint(sidecar.HttpEndpoint.ToString())
        .UseGrpcEndpoint(sidecar.GrpcEndpoint.ToString())
        .Build();

    private async Task<LocalOptions> OptionsAsync()
    {
        var database = await postgres.CreateAsync(DatabaseTemplate.Empty);
        return new LocalOptions
        {
            DataFolder = scratch.Folder,
            GatewayPort = 0,
            Database = database.AdminConnectionString,
            Components = TestComponents.Write(scratch.PathOf("components")),
            StandIn = true,
        };
    }

    private sealed record Started(LocalSidecar Sidecar, string Token) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Sidecar.DisposeAsync();
    }
}
