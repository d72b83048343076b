using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using ErpSystem.Gateway.Composition;
using ErpSystem.Gateway.Composition.Packaging;
using ErpSystem.Gateway.Subscriptions;
using ErpSystem.Gateway.Subscriptions.Intake;
using ErpSystem.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace ErpSystem.Gateway.Tests.Subscriptions;

/// <summary>A gateway as it is shipped, in front of a source of orders whose events feed subscriptions.</summary>
internal sealed class EventGateway : IAsyncDisposable
{
    public const string Changed = "sales.order.changed.v1";
    public const string Noted = "sales.order.noted.v1";
    public const string Held = "sales.order.held.v1";

    public const string Sales =
        """
        type Query { orderById(id: ID!): Order @lookup  buyerById(id: ID!): Buyer @lookup  ping: String }
        type Mutation { orderTouch(id: ID!): Order }
        type Order @key(fields: "id") { id: ID! version: Int! status: String! }
        type Subscription {
          orderChanged(orderId: ID, after: String @eventCursor): OrderChanged
            @eventStream(message: "{ order { id } version }", topics: ["sales.order.changed.v1.{$args.orderId}"])
          orderNoted(orderIds: [ID!], kind: String, after: String @eventCursor): OrderNoted
            @eventStream(message: "{ order { id } text }", topics: ["sales.order.noted.v1.{$args.orderIds}.{$args.kind}"])
          orderHeld: OrderHeld
            @eventStream(message: "{ order { id } buyer { id } limit { amount currency } }", topics: ["sales.order.held.v1"])
        }
        type Buyer @key(fields: "id") { id: ID! status: String }
        type OrderHeld { order: Order buyer: Buyer limit: Limit }
        type Limit { amount: String! currency: String! }
        type OrderChanged { order: Order version: Int! cursor: String @eventCursor }
        type OrderNoted { order: Order text: String! cursor: String @eventCursor }
        """;

    private const string Settings =
        """
        { "name": "sales", "transports": { "http": { "url": "http://localhost:1/graphql" } }, "extensions": { "erp": { "eventStreams": {
          "orderChanged": { "kind": "state", "arguments": { "orderId": "payload.orderId" }, "message": { "order.id": "payload.orderId", "version": "aggregateVersion" } },
          "orderNoted": { "kind": "fact", "arguments": { "orderIds": "payload.orderId", "kind": "payload.kind" }, "message": { "order.id": "payload.orderId", "text": "payload.text" } },
          "orderHeld": { "kind": "fact", "message": { "order.id": "payload.orderId", "buyer.id": "payload.buyerId", "limit.amount": "payload.limit", "limit.currency": "payload.currency" } }
        } } } }
        """;

    private readonly WebApplication application;

    private EventGateway(WebApplication application, OrderSource source)
    {
        this.application = application;
        Source = source;
        Client = new HttpClient { BaseAddress = new Uri(application.Urls.First().Replace("[::]", "127.0.0.1", StringComparison.Ordinal)) };
    }

    public OrderSource Source { get; }

    public HttpClient Client { get; }

    public Uri SocketUrl => new(Client.BaseAddress!.AbsoluteUri.Replace("http:", "ws:", StringComparison.Ordinal) + "graphql");

    public ICollection<string> Urls => application.Urls;

    public EventHub Hub => application.Services.GetRequiredService<EventHub>();

    public IServiceProvider Services => application.Services;

    /// <summary>A gateway that Dapr has asked for its topics.</summary>
    public static async Task<EventGateway> StartAsync(Action<GatewayOptions>? configure = null, OrderSource? source = null, bool isConnected = true, params string[] arguments)
    {
        source ??= await OrderSource.StartAsync();
        var application = GatewayApplication.Build(["--port", "0", "--Logging:LogLevel:Default=None", .. arguments], options =>
        {
            options.Archive = Archive();
            options.SourceUrls["sales"] = new Uri(source.Url);
            options.Subscriptions.CloseSpread = TimeSpan.FromMilliseconds(100);
            options.Subscriptions.DevelopmentCompanies["c1"] = "c1";
            configure?.Invoke(options);
        });
        await application.StartAsync();
        var gateway = new EventGateway(application, source);
        if (isConnected)
        {
            using var told = await gateway.Client.GetAsync("/dapr/subscribe");
            Assert.Equal(200, (int)told.StatusCode);
            while (!gateway.Services.GetRequiredService<TopicConnections>().Pending.IsEmpty)
            {
                await Task.Delay(5);
            }
        }

        return gateway;
    }

    /// <summary>The settings without the path of one leaf.</summary>
    public static string SettingsWithout(string leaf) => Settings.Replace($", \"{leaf}\": \"aggregateVersion\"", "", StringComparison.Ordinal);

    public static FusionArchive Archive(string sales = Sales, string? settings = null)
    {
        SourceSchemaText[] sources = [new("sales", sales, settings ?? Settings)];
        var composed = SchemaComposer.Compose(sources, new CompositionOptions());
        Assert.True(composed.Succeeded, string.Join('\n', composed.Log));
        return FusionArchive.Create(composed, sources);
    }

    public Task<SocketClient> ConnectAsync(string? payload = null) => SocketClient.ConnectAsync(SocketUrl, payload);

    /// <summary>An order has another version; the source knows it and the event tells of it.</summary>
    public Task ChangeAsync(string order, int version, string company = "c1", string? eventId = null)
    {
        Source.Put(order, version, company);
        return PublishAsync(Changed, order, version, company, eventId ?? $"{order}-{version}", new { orderId = order });
    }

    public Task NoteAsync(string order, string text, string kind = "a", string company = "c1", string? eventId = null)
    {
        Source.Put(order, 1, company);
        return PublishAsync(Noted, order, 1, company, eventId ?? Guid.NewGuid().ToString(), new { orderId = order, kind, text });
    }

    public async Task<string> PublishAsync(string topic, string aggregate, int version, string company, string eventId, object payload, DateTimeOffset? time = null)
    {
        using var response = await Client.PostAsJsonAsync($"/events/{topic}", new
        {
            id = eventId,
            specversion = "1.0",
            type = topic,
            time = time ?? DateTimeOffset.UtcNow,
            data = new { companyId = company, aggregateId = aggregate, aggregateVersion = version, payload },
        });
        return await response.Content.ReadAsStringAsync();
    }

    public Task StopAsync() => application.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await application.StopAsync();
        await application.DisposeAsync();
        await Source.DisposeAsync();
    }
}

/// <summary>A source of orders in memory. A caller of one company does not see the orders of another.</summary>
internal sealed class OrderSource : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, (int Version, string Company)> orders = new();
    private FakeSource server = null!;

    public string Url => server.Url;

    public int Calls => server.Requests.Count;

    public IReadOnlyList<FakeRequest> Requests => server.Requests;

    /// <summary>Waits before each answer.</summary>
    public Func<Task> Wait { get; set; } = static () => Task.CompletedTask;

    public static async Task<OrderSource> StartAsync()
    {
        var source = new OrderSource();
        source.server = await FakeSource.StartAsync(async (request, _) =>
        {
            await source.Wait();
            return source.Answer(request);
        });
        return source;
    }

    public void Put(string order, int version, string company = "c1") => orders[order] = (version, company);

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private FakeReply Answer(FakeRequest request)
    {
        var caller = request.Headers.GetValueOrDefault("X-Erp-Development-Caller", "c1");
        if (request.Variables.ValueKind != JsonValueKind.Object || !request.Variables.EnumerateObject().Any())
        {
            return new FakeReply($"{{\"data\":{{\"ping\":\"pong\",\"orderById\":{Order("o1", caller)},\"orderTouch\":{Order("o1", caller)}}}}}");
        }

        return new FakeReply($"{{\"data\":{{{string.Join(',', request.Variables.EnumerateObject().Select(variable =>
            $"\"{(variable.Name.StartsWith("__", StringComparison.Ordinal) ? variable.Name[..^2] : "orderById")}\":{Order(variable.Value.GetString()!, caller)}"))}}}}}");
    }

    private string Order(string id, string caller) => orders.TryGetValue(id, out var order) && caller.StartsWith(order.Company, StringComparison.Ordinal)
        ? $$"""{"id":"{{id}}","version":{{order.Version}},"__e_version":{{order.Version}},"status":"S{{order.Version}}"}"""
        : "null";
}
