using System.Net;
using System.Net.Sockets;
using ErpSystem.Testing;

namespace ErpSystem.Local.Tests;

public sealed class LocalStartTests(PostgresFixture postgres) : IClassFixture<PostgresFixture>, IDisposable
{
    private readonly Scratch scratch = new();

    [Fact]
    public async Task A_taken_port_is_refused_before_anything_is_started()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        var data = scratch.PathOf("data");

        var refused = await Assert.ThrowsAsync<LocalStartException>(
            () => LocalSystem.StartAsync(new LocalOptions { DataFolder = data, GatewayPort = port }, null, default));

        Assert.Equal($"Port {port} is taken: stop what listens there, or choose another one with --port.", refused.Message);
        Assert.False(Directory.Exists(data));
    }

    [Fact]
    public async Task Leaving_every_subgraph_out_is_refused()
    {
        var refused = await Assert.ThrowsAsync<LocalStartException>(
            () => LocalSystem.StartAsync(new LocalOptions { DataFolder = scratch.Folder, Without = [.. Domains.Names] }, null, default));

        Assert.Equal("Nothing is left to run: --without names every subgraph.", refused.Message);
    }

    [Fact]
    public async Task Without_a_subgraph_the_graph_has_none_of_its_types()
    {
        var options = await OptionsAsync() with { Without = ["sales"] };
        await using var system = await LocalSystem.StartAsync(options, null, default);

        var types = await GraphQLClient.AskAsync(system.GatewayUrl, """{ priceList: __type(name: "PriceList") { name } product: __type(name: "Product") { name } }""");

        Assert.Equal("""{"data":{"priceList":null,"product":{"name":"Product"}}}""", types.ToString());
        Assert.Equal(["inventory", "finance"], system.Subgraphs.Select(subgraph => subgraph.Name));
        var answer = await GraphQLClient.AskAsync(system.GatewayUrl, Greeting.FirstQuery(["inventory"]));
        Assert.False(answer.TryGetProperty("errors", out _), answer.ToString());
    }

    [Fact]
    public async Task A_second_start_finds_its_data_and_a_fresh_one_loads_it_anew()
    {
        var options = await OptionsAsync();
        var first = new Steps();
        await using (var system = await LocalSystem.StartAsync(options, first, default))
        {
            await Sql.RunAsync(system.AdminConnectionString, "CREATE TABLE sales.kept (n int)");
            await Sql.RunAsync(system.AdminConnectionString, "INSERT INTO dapr_standin.message (topic, data) VALUES ('t', '')");
        }

        var second = new Steps();
        await using (var system = await LocalSystem.StartAsync(options, second, default))
        {
            Assert.True(await HasTableAsync(system));
        }

        var third = new Steps();
        await using (var system = await LocalSystem.StartAsync(options with { Fresh = true }, third, default))
        {
            Assert.False(await HasTableAsync(system));
            Assert.Equal(0, await Sql.ScalarAsync<long>(system.AdminConnectionString, "SELECT count(*) FROM dapr_standin.message WHERE topic = 't'"));
        }

        Assert.Contains("migrating", first.Of("sales"));
        Assert.DoesNotContain("migrating", second.Of("sales"));
        Assert.Contains("migrating", third.Of("sales"));
    }

    [Fact]
    public async Task Another_scale_than_that_of_the_data_is_refused_with_the_option_that_helps()
    {
        var options = await OptionsAsync() with { Without = ["sales"] };
        await using (await LocalSystem.StartAsync(options, null, default))
        {
        }

        var refused = await Assert.ThrowsAsync<LocalStartException>(() => LocalSystem.StartAsync(options with { Scale = 2 }, null, default));

        Assert.Equal(
            "The database holds demo data of scale 1: add --fresh to throw it away and load scale 2, or leave --scale out.", refused.Message);
    }

    [Fact]
    public async Task Data_of_other_migrations_is_refused_with_the_option_that_helps()
    {
        var options = await OptionsAsync() with { Without = ["sales"] };
        await Sql.RunAsync(options.Database!, "CREATE SCHEMA inventory; CREATE TABLE inventory.audit (n int)");

        var refused = await Assert.ThrowsAsync<LocalStartException>(() => LocalSystem.StartAsync(options, null, default));

        Assert.StartsWith("The data of inventory cannot be brought to this version (", refused.Message, StringComparison.Ordinal);
        Assert.EndsWith("): throw it away with --fresh.", refused.Message, StringComparison.Ordinal);
    }

    public void Dispose() => scratch.Dispose();

    private static async Task<bool> HasTableAsync(LocalSystem system) =>
        await Sql.ScalarAsync<long>(system.AdminConnectionString, "SELECT count(*) FROM pg_tables WHERE tablename = 'kept'") == 1;

    private async Task<LocalOptions> OptionsAsync()
    {
        var database = await postgres.CreateAsync(DatabaseTemplate.Empty);
        return new LocalOptions
        {
            DataFolder = scratch.Folder,
            GatewayPort = 0,
            Database = database.AdminConnectionString,
            StandIn = true,
            Components = TestComponents.Write(scratch.PathOf("components")),
        };
    }
}
