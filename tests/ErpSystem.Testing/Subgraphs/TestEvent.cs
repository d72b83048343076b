using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Testing;

/// <summary>An event of another domain as Dapr's sidecar delivers it; what a test does not say is made up.</summary>
/// <param name="Topic">The topic, such as <c>sales.order.confirmed.v1</c>.</param>
/// <param name="Payload">An object whose properties are the payload, written as the outbox writes it, or a <see cref="JsonNode"/>.</param>
public sealed record TestEvent(string Topic, object Payload)
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Id<Company> Company { get; init; } = DemoId.Of<Company>(1);

    public string AggregateId { get; init; } = TypeId.Format("aggregate", Guid.CreateVersion7());

    public int AggregateVersion { get; init; } = 1;

    public long Sequence { get; init; } = 1;

    public string? CorrelationId { get; init; } = "0af7651916cd43dd8448eb211c80319c";

    public string? ActorId { get; init; } = "somebody";

    public string? TraceParent { get; init; }

    /// <summary>The committed sample of <c>schema/events</c>, with a new event id.</summary>
    public static TestEvent Sample(string topic)
    {
        var data = JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "schema", "events", $"{topic}.json")))!["data"]!;
        return new TestEvent(topic, data["payload"]!)
        {
            Company = Id<Company>.Parse(data["companyId"]!.GetValue<string>()),
            AggregateId = data["aggregateId"]!.GetValue<string>(),
            AggregateVersion = data["aggregateVersion"]!.GetValue<int>(),
            Sequence = data["sequence"]!.GetValue<long>(),
            CorrelationId = data["correlationId"]?.GetValue<string>(),
            ActorId = data["actorId"]?.GetValue<string>(),
        };
    }

    /// <summary>The CloudEvent in the form that Dapr gives it.</summary>
    public JsonObject ToCloudEvent() => new()
    {
        ["id"] = Id.ToString(),
        ["specversion"] = "1.0",
        ["source"] = Topic[..Topic.IndexOf('.', StringComparison.Ordinal)],
        ["type"] = Topic,
        ["subject"] = AggregateId,
        ["datacontenttype"] = "application/json",
        ["time"] = DateTimeOffset.UtcNow.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture),
        ["topic"] = Topic,
        ["pubsubname"] = "pubsub",
        ["traceid"] = TraceParent,
        ["traceparent"] = TraceParent,
        ["data"] = new JsonObject
        {
            ["companyId"] = Company.ToString(),
            ["aggregateId"] = AggregateId,
            ["aggregateVersion"] = AggregateVersion,
            ["sequence"] = Sequence,
            ["correlationId"] = CorrelationId,
            ["causationId"] = null,
            ["actorId"] = ActorId,
            ["schemaVersion"] = 1,
            ["payload"] = (Payload as JsonNode)?.DeepClone() ?? KitJson.ToNode(Payload),
        },
    };

    /// <summary>Posts the event to the subgraph's own route; 200 acknowledges, 503 asks for another delivery.</summary>
    public Task<HttpStatusCode> DeliverAsync(HttpClient client, Uri subgraph, CancellationToken ct = default) =>
        PostAsync(client, new Uri(subgraph, $"/events/{Topic}"), ToCloudEvent().ToJsonString(), ct);

    /// <summary>Posts the event as one that the broker gave up.</summary>
    public Task<HttpStatusCode> DeadLetterAsync(HttpClient client, Uri subgraph, CancellationToken ct = default) =>
        PostAsync(client, new Uri(subgraph, "/events/dead-letters"), ToCloudEvent().ToJsonString(), ct);

    /// <summary>Posts bytes as Dapr does.</summary>
    public static async Task<HttpStatusCode> PostAsync(HttpClient client, Uri route, string body, CancellationToken ct = default)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/cloudevents+json");
        using var response = await client.PostAsync(route, content, ct);
        return response.StatusCode;
    }
}
