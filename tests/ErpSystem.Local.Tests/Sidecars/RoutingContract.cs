using System.Text;
using System.Text.Json.Nodes;
using Dapr.Client;
using ErpSystem.Local.Servers.Sidecars;
using Grpc.Core;

namespace ErpSystem.Local.Tests.Sidecars;

public abstract class RoutingContract : SidecarContract
{
    private static readonly HttpClient Http = new();

    [SkippableFact]
    public async Task Scopes_keep_an_app_from_topics_and_from_the_component()
    {
        var (open, closed) = (World.Name("open"), World.Name("closed"));
        World.Pubsub["subscriptionScopes"] = $"{World.Name("sales")}={open}";
        World.Add("private", $"apiVersion: dapr.io/v1alpha1\nkind: Component\nmetadata: {{ name: private }}\nspec: {{ type: pubsub.redis, version: v1 }}\nscopes: [finance]\n");
        var app = await World.App().Subscribe(open).Subscribe(closed, path: "/closed").StartAsync();
        var sidecar = await World.SidecarAsync("sales", app);
        var other = await World.SidecarAsync("inventory");
        using var client = SidecarWorld.Client(other);

        await client.PublishEventAsync("pubsub", closed, 1);
        await client.PublishEventAsync("pubsub", open, 2);

        await Patience.UntilAsync(() => app.On("/events").Count == 1, "the open one comes");
        await Task.Delay(200);
        Assert.Empty(app.On("/closed"));
        Assert.Equal(StatusCode.NotFound, await StatusAsync(SidecarWorld.Client(sidecar), "private", open));
        Assert.Contains(World.Log.Lines, line => line.Contains($"may not subscribe to topic {closed}", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task An_event_that_has_lived_too_long_goes_to_the_dead_letters()
    {
        var (topic, deadLetters) = (World.Name("orders"), World.Name("dead"));
        var publisher = await World.SidecarAsync("inventory");
        using var client = SidecarWorld.Client(publisher);
        await client.PublishEventAsync("pubsub", topic, 1, new Dictionary<string, string> { ["ttlInSeconds"] = "1" });
        await client.PublishEventAsync("pubsub", topic, 2, new Dictionary<string, string> { ["ttlInSeconds"] = "600" });
        await Task.Delay(2_100);

        var app = await World.App().Subscribe(topic, deadLetters).Subscribe(deadLetters, path: "/dead").StartAsync();
        await World.SidecarAsync("sales", app);

        await Patience.UntilAsync(() => app.On("/events").Count == 1, "the living one comes");
        Assert.Equal(2, app.On("/events")[0].Data.GetInt32());
        await Patience.UntilAsync(() => World.Log.Lines.Any(line => line.Contains("it is expired", StringComparison.Ordinal)), "the log says so");
    }

    [SkippableFact]
    public async Task The_tokens_are_asked_for_on_the_way_in_and_sent_on_the_way_to_the_app()
    {
        var topic = World.Name("orders");
        var app = World.App().Subscribe(topic);
        app.Token = "for the app";
        await app.StartAsync();
        var sidecar = await World.SidecarAsync(World.Options("sales", app.Port) with { ApiToken = "for the sidecar", AppApiToken = "for the app" });
        using var stranger = SidecarWorld.Client(sidecar, "wrong");
        using var client = SidecarWorld.Client(sidecar, "for the sidecar");

        Assert.Equal(401, (await PostAsync(sidecar, $"/v1.0/publish/pubsub/{topic}")).Status);
        Assert.Equal(StatusCode.Unauthenticated, await StatusAsync(stranger, "pubsub", topic));
        Assert.True(await stranger.CheckOutboundHealthAsync());
        await client.PublishEventAsync("pubsub", topic, 1);

        await Patience.UntilAsync(() => app.Deliveries.Count == 1, "it comes");
        Assert.Equal("for the app", app.Deliveries[0].Headers["dapr-api-token"]);
    }

    [SkippableFact]
    public async Task Events_take_the_route_of_their_type_and_other_rules_are_refused_with_a_sentence()
    {
        var (topic, other) = (World.Name("orders"), World.Name("other"));
        var routes = new JsonObject
        {
            ["rules"] = new JsonArray(new JsonObject { ["match"] = "event.type == \"placed\"", ["path"] = "/placed" }),
            ["default"] = "/default",
        };
        var clever = new JsonObject { ["rules"] = new JsonArray(new JsonObject { ["match"] = "event.data.total > 5", ["path"] = "/x" }) };
        var app = await World.App().Subscribe(topic, also: new JsonObject { ["routes"] = routes }).Subscribe(other, also: new JsonObject { ["routes"] = clever }).StartAsync();
        var sidecar = await World.SidecarAsync("sales", app);
        using var client = SidecarWorld.Client(sidecar);

        await client.PublishEventAsync("pubsub", topic, 1, new Dictionary<string, string> { ["cloudevent.type"] = "placed" });
        await client.PublishEventAsync("pubsub", topic, 2, new Dictionary<string, string> { ["cloudevent.type"] = "cancelled" });

        await Patience.UntilAsync(() => app.On("/placed").Count == 1 && app.Deliveries.Count == 2, "both come");
        Assert.Contains(World.Log.Lines, line => line.Contains("rules of the form event.type == \"x\", not 'event.data.total > 5'", StringComparison.Ordinal));
        Assert.False(await client.CheckHealthAsync());
    }

    [SkippableFact]
    public async Task A_subscription_in_a_file_counts_for_the_apps_of_its_scopes()
    {
        var topic = World.Name("orders");
        World.Add("subscription", $$"""
            apiVersion: dapr.io/v2alpha1
            kind: Subscription
            metadata: { name: orders }
            spec:
              pubsubname: pubsub
              topic: {{topic}}
              routes: { default: /declared }
            scopes: [ {{World.Name("sales")}} ]
            """);
        var (sales, finance) = (await World.App().StartAsync(), await World.App().StartAsync());
        var sidecar = await World.SidecarAsync("sales", sales);
        await World.SidecarAsync("finance", finance);
        using var client = SidecarWorld.Client(sidecar);

        await client.PublishEventAsync("pubsub", topic, 1);

        await Patience.UntilAsync(() => sales.On("/declared").Count == 1, "it comes");
        await Task.Delay(200);
        Assert.Empty(finance.Deliveries);
    }

    private static async Task<(int Status, string Body)> PostAsync(Sidecar sidecar, string path, string body = "1")
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await Http.PostAsync(new Uri(sidecar.HttpEndpoint, path), content);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private static async Task<StatusCode> StatusAsync(DaprClient client, string pubsub, string topic)
    {
        var refused = await Assert.ThrowsAsync<Dapr.DaprException>(() => client.PublishEventAsync(pubsub, topic, 1));
        return Assert.IsType<RpcException>(refused.InnerException).StatusCode;
    }
}
