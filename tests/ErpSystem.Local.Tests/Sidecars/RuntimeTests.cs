using System.Text.Json;
using ErpSystem.Testing;

namespace ErpSystem.Local.Tests.Sidecars;

public sealed class RuntimeTests(PostgresFixture postgres) : SidecarContract, IClassFixture<PostgresFixture>
{
    [Fact]
    public async Task What_goes_out_works_before_the_app_is_there_and_the_sidecar_is_healthy_after()
    {
        var app = World.App().Subscribe(World.Name("orders"));
        var sidecar = await World.SidecarAsync("sales", app);
        using var client = SidecarWorld.Client(sidecar);

        await client.WaitForSidecarAsync();
        Assert.True(await client.CheckOutboundHealthAsync());
        Assert.False(await client.CheckHealthAsync());
        await client.PublishEventAsync("pubsub", World.Name("orders"), 1);

        await app.StartAsync();
        await Patience.UntilAsync(() => client.CheckHealthAsync(), "the sidecar is healthy");
        await Patience.UntilAsync(() => app.Deliveries.Count == 1, "it comes");
    }

    [Fact]
    public async Task Subscriptions_that_cannot_be_read_at_first_are_read_later()
    {
        var topic = World.Name("orders");
        var app = World.App().Subscribe(topic);
        app.SubscribeStatus = 500;
        await app.StartAsync();
        var sidecar = await World.SidecarAsync("sales", app);
        using var client = SidecarWorld.Client(sidecar);
        await client.PublishEventAsync("pubsub", topic, 1);
        await Patience.UntilAsync(
            () => World.Log.Lines.Any(line => line.Contains("daprd would deliver nothing now", StringComparison.Ordinal)), "the log says what daprd would do");

        app.SubscribeStatus = 200;

        await Patience.UntilAsync(() => app.Deliveries.Count == 1, "it comes");
    }

    [Fact]
    public async Task The_metadata_names_app_components_and_subscriptions_and_takes_values()
    {
        var topic = World.Name("orders");
        var app = await World.App().Subscribe(topic, "dead", "/events").StartAsync();
        var sidecar = await World.SidecarAsync("sales", app);
        await SidecarWorld.ReadyAsync(sidecar);
        using var client = SidecarWorld.Client(sidecar);

        await client.SetMetadataAsync("cliPID", "42");

        var metadata = await client.GetMetadataAsync();
        Assert.Equal(World.Name("sales"), metadata.Id);
        Assert.Equal([("pubsub", "pubsub.redis"), ("statestore", "state.redis")], metadata.Components.Select(component => (component.Name, component.Type)).Order());
        Assert.Equal("42", metadata.Extended["cliPID"]);
        using var http = new HttpClient();
        var json = JsonDocument.Parse(await http.GetStringAsync(new Uri(sidecar.HttpEndpoint, "/v1.0/metadata"))).RootElement;
        Assert.Equal(
            $$"""[{"pubsubname":"pubsub","topic":"{{topic}}","rules":[{"match":"","path":"/events"}],"deadLetterTopic":"dead","type":"PROGRAMMATIC"}]""",
            json.GetProperty("subscriptions").GetRawText());
    }

    [Fact]
    public async Task A_client_can_end_the_sidecar()
    {
        var sidecar = await World.SidecarAsync("sales");
        using var client = SidecarWorld.Client(sidecar);

        await client.ShutdownSidecarAsync();

        await sidecar.WaitForShutdownAsync(default).WaitAsync(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task What_the_stand_in_does_not_do_is_said_in_the_answer()
    {
        var sidecar = await World.SidecarAsync("sales");
        using var http = new HttpClient();

        using var response = await http.GetAsync(new Uri(sidecar.HttpEndpoint, "/v1.0/secrets/store/key"));

        Assert.Equal(404, (int)response.StatusCode);
        Assert.Contains("The stand-in sidecar does not do GET /v1.0/secrets/store/key.", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_says_in_its_log_what_it_is()
    {
        await World.SidecarAsync("sales");

        Assert.Equal(
            $"Information: This is the stand-in sidecar of ErpSystem for app {World.Name("sales")}, not daprd: for development and tests only", World.Log.Lines[0]);
    }

    private protected override Task<Func<ErpSystem.Local.Servers.Sidecars.SidecarOptions, ErpSystem.Local.Servers.Sidecars.SidecarOptions>> StoreAsync() =>
        Stores.InAsync(postgres);
}
