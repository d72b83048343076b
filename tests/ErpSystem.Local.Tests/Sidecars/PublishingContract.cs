using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Dapr.Client;
using ErpSystem.Local.Servers.Sidecars;
using Grpc.Core;

namespace ErpSystem.Local.Tests.Sidecars;

public abstract class PublishingContract : SidecarContract
{
    private static readonly HttpClient Http = new();

    [SkippableFact]
    public async Task An_event_of_Dapr_Client_reaches_the_app_in_its_envelope_byte_for_byte()
    {
        var topic = World.Name("sales.order.confirmed.v1");
        var app = await World.App().Subscribe(topic, path: $"/events/{topic}").StartAsync();
        var sidecar = await World.SidecarAsync("sales", app);
        using var client = SidecarWorld.Client(sidecar);

        await client.PublishByteEventAsync(
            "pubsub",
            topic,
            """{"zeta":1.10,"alpha":"ü<&>","big":12345678901234567890.123456}"""u8.ToArray(),
            "application/json",
            new Dictionary<string, string>
            {
                ["cloudevent.id"] = "0198b1c0-0000-7000-8000-000000000001",
                ["cloudevent.type"] = "sales.order.confirmed.v1",
                ["cloudevent.subject"] = "sales_order_1",
                ["cloudevent.source"] = "test",
                ["cloudevent.traceid"] = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                ["cloudevent.traceparent"] = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                ["cloudevent.tracestate"] = "erp=1",
            });

        await Patience.UntilAsync(() => app.Deliveries.Count == 1, "the event comes");
        var delivery = app.Deliveries[0];
        var time = delivery.Envelope.GetProperty("time").GetString()!;
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$", time);
        Assert.Equal(
            $$"""{"data":{"zeta":1.10,"alpha":"ü<&>","big":12345678901234567890.123456},"datacontenttype":"application/json","id":"0198b1c0-0000-7000-8000-000000000001","pubsubname":"pubsub","source":"test","specversion":"1.0","subject":"sales_order_1","time":"{{time}}","topic":"{{topic}}","traceid":"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01","traceparent":"00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01","tracestate":"erp=1","type":"sales.order.confirmed.v1"}""",
            delivery.Body);
        Assert.Equal("application/cloudevents+json", delivery.ContentType);
        Assert.Equal($"/events/{topic}", delivery.Path);
        Assert.Equal("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", delivery.Headers["traceparent"]);
    }

    [SkippableFact]
    public async Task Without_metadata_the_envelope_names_the_app_and_the_default_type()
    {
        var topic = World.Name("orders");
        var app = await World.App().Subscribe(topic).StartAsync();
        var sidecar = await World.SidecarAsync("sales", app);
        using var client = SidecarWorld.Client(sidecar);

        await client.PublishEventAsync("pubsub", topic, new { OrderId = 7 });

        await Patience.UntilAsync(() => app.Deliveries.Count == 1, "the event comes");
        var envelope = app.Deliveries[0].Envelope;
        Assert.Equal(World.Name("sales"), envelope.GetProperty("source").GetString());
        Assert.Equal("com.dapr.event.sent", envelope.GetProperty("type").GetString());
        Assert.Equal("""{"orderId":7}""", envelope.GetProperty("data").GetRawText());
        Assert.True(Guid.TryParse(envelope.GetProperty("id").GetString(), out _));
        Assert.Matches("^00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]$", envelope.GetProperty("traceparent").GetString());
        Assert.False(envelope.TryGetProperty("subject", out _));
    }

    [SkippableTheory]
    [InlineData("text/plain", "a\"b", "data", "\"a\\\"b\"")]
    [InlineData("application/octet-stream", "ab", "data_base64", "\"YWI=\"")]
    [InlineData("application/json", "no json", "data", "\"no json\"")]
    [InlineData("application/vnd.erp+json", "[1]", "data", "[1]")]
    public async Task The_content_type_says_how_the_envelope_holds_the_data(string contentType, string body, string member, string written)
    {
        var topic = World.Name("orders");
        var app = await World.App().Subscribe(topic).StartAsync();
        var sidecar = await World.SidecarAsync("sales", app);

        using var content = new StringContent(body, Encoding.UTF8);
        content.Headers.ContentType = new(contentType);
        using var response = await Http.PostAsync(new Uri(sidecar.HttpEndpoint, $"/v1.0/publish/pubsub/{topic}"), content);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        await Patience.UntilAsync(() => app.Deliveries.Count == 1, "the event comes");
        using var envelope = System.Text.Json.JsonDocument.Parse(app.Deliveries[0].Body);
        Assert.Equal(System.Text.Json.JsonDocument.Parse(written).RootElement.ToString(), envelope.RootElement.GetProperty(member).ToString());
        Assert.Equal(contentType, envelope.RootElement.GetProperty("datacontenttype").GetString());
    }

    [SkippableFact]
    public async Task A_client_s_own_cloud_event_keeps_its_members_but_for_topic_and_pubsub()
    {
        var topic = World.Name("orders");
        var app = await World.App().Subscribe(topic).StartAsync();
        var sidecar = await World.SidecarAsync("sales", app);
        using var client = SidecarWorld.Client(sidecar);

        await client.PublishByteEventAsync(
            "pubsub", topic, """{"specversion":"1.0","id":"own","type":"t","source":"s","topic":"lie","extra":1,"data":{"a":1}}"""u8.ToArray(), "application/cloudevents+json");

        await Patience.UntilAsync(() => app.Deliveries.Count == 1, "the event comes");
        var envelope = JsonNode.Parse(app.Deliveries[0].Body)!.AsObject();
        Assert.Equal(("own", "t", "s", topic, "pubsub", "1"), (
            $"{envelope["id"]}", $"{envelope["type"]}", $"{envelope["source"]}", $"{envelope["topic"]}", $"{envelope["pubsubname"]}", $"{envelope["extra"]}"));
        Assert.NotNull(envelope["time"]);
    }

    [SkippableFact]
    public async Task Publishing_is_answered_as_daprd_answers_over_both_protocols()
    {
        var (open, closed) = (World.Name("open"), World.Name("closed"));
        World.Pubsub["publishingScopes"] = $"{World.Name("sales")}={open}";
        var sidecar = await World.SidecarAsync("sales");
        using var client = SidecarWorld.Client(sidecar);

        Assert.Equal((204, ""), await PostAsync(sidecar, $"/v1.0/publish/pubsub/{open}"));
        var forbidden = await PostAsync(sidecar, $"/v1.0/publish/pubsub/{closed}");
        Assert.Equal(403, forbidden.Status);
        Assert.Contains("ERR_PUBSUB_FORBIDDEN", forbidden.Body, StringComparison.Ordinal);
        Assert.Equal(404, (await PostAsync(sidecar, $"/v1.0/publish/none/{open}")).Status);
        Assert.Equal(404, (await PostAsync(sidecar, "/v1.0/publish/pubsub/")).Status);
        Assert.Equal(StatusCode.PermissionDenied, await StatusAsync(client, "pubsub", closed));
        Assert.Equal(StatusCode.NotFound, await StatusAsync(client, "none", open));
    }

    [SkippableFact]
    public async Task Many_events_are_published_with_one_call_of_Dapr_Client()
    {
        var topic = World.Name("orders");
        var app = await World.App().Subscribe(topic).StartAsync();
        var sidecar = await World.SidecarAsync("sales", app);
        using var client = SidecarWorld.Client(sidecar);

        var response = await client.BulkPublishEventAsync("pubsub", topic, Enumerable.Range(0, 20).ToList());

        Assert.Empty(response.FailedEntries);
        await Patience.UntilAsync(() => app.Deliveries.Count == 20, "all come");
        Assert.Equal(Enumerable.Range(0, 20), app.Deliveries.Select(delivery => delivery.Data.GetInt32()).Order());
    }

    [SkippableFact]
    public async Task Many_events_are_published_over_HTTP()
    {
        var topic = World.Name("orders");
        var app = await World.App().Subscribe(topic).StartAsync();
        var sidecar = await World.SidecarAsync("sales", app);

        var answer = await PostAsync(
            sidecar,
            $"/v1.0/publish/bulk/pubsub/{topic}",
            """[{"entryId":"1","event":{"a":1},"contentType":"application/json","metadata":{"cloudevent.id":"x"}},{"entryId":"2","event":"text","contentType":"text/plain"}]""");

        Assert.Equal((204, ""), answer);
        await Patience.UntilAsync(() => app.Deliveries.Count == 2, "both come");
        Assert.Equal(["text", """{"a":1}"""], app.Deliveries.Select(delivery => delivery.Data.ToString()).OrderDescending(StringComparer.Ordinal).OrderBy(data => data.Length));
        Assert.Contains(app.Deliveries, delivery => delivery.Id == "x");
    }

    [SkippableFact]
    public async Task A_raw_payload_is_stored_as_it_is_and_wrapped_for_the_app()
    {
        var topic = World.Name("orders");
        var app = await World.App().Subscribe(topic, also: new JsonObject { ["metadata"] = new JsonObject { ["rawPayload"] = "true" } }).StartAsync();
        var sidecar = await World.SidecarAsync("sales", app);

        Assert.Equal(204, (await PostAsync(sidecar, $"/v1.0/publish/pubsub/{topic}?metadata.rawPayload=true", "raw")).Status);

        await Patience.UntilAsync(() => app.Deliveries.Count == 1, "it comes");
        Assert.Equal("cmF3", app.Deliveries[0].Envelope.GetProperty("data_base64").GetString());
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
