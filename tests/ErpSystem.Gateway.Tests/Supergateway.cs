using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ErpSystem.Gateway.Composition;
using ErpSystem.Gateway.Composition.Packaging;
using ErpSystem.Testing;
using Microsoft.AspNetCore.Builder;

namespace ErpSystem.Gateway.Tests;

/// <summary>A gateway as it is shipped, in front of two fake sources: sales has orders, inventory knows products.</summary>
internal sealed class Supergateway : IAsyncDisposable
{
    public const string Sales =
        """
        type Query { order(id: ID!): Order @lookup  orders(first: Int): [Order!] @authorize(policy: "sales.order.read")  ping(text: String): String }
        type Mutation { orderCancel(id: ID!): Order }
        type Order @key(fields: "id") { id: ID! no: String! product: Product state: OrderState }
        type Product @key(fields: "id") { id: ID! @shareable  order: Order }
        enum OrderState { OPEN CLOSED }
        """;

    public const string Inventory =
        """
        type Query { productById(id: ID!): Product @lookup @internal  productsByIds(ids: [ID!]!): [Product]! @internal }
        type Product @key(fields: "id") { id: ID! @shareable  name: String  onHand: Int! }
        """;

    public const string InventorySettings =
        """{"name":"inventory","transports":{"http":{"url":"http://localhost:1/graphql"}},"extensions":{"erp":{"listLookups":{"Query.productById":{"field":"productsByIds","arguments":{"id":"ids"}}}}}}""";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly WebApplication application;

    private Supergateway(WebApplication application, FakeSource sales, FakeSource inventory)
    {
        this.application = application;
        SalesSource = sales;
        InventorySource = inventory;
        Client = new HttpClient { BaseAddress = new Uri(application.Urls.First().Replace("[::]", "127.0.0.1", StringComparison.Ordinal)) };
    }

    public FakeSource SalesSource { get; }

    public FakeSource InventorySource { get; }

    public HttpClient Client { get; }

    public Task StopAsync() => application.StopAsync();

    public static Task<Supergateway> StartAsync(Action<GatewayOptions>? configure = null) => StartAsync([], configure);

    public static async Task<Supergateway> StartAsync(string[] arguments, Action<GatewayOptions>? configure = null, string sales = Sales)
    {
        var salesSource = await FakeSource.StartAsync(SalesAnswers.Orders(3));
        var inventory = await FakeSource.StartAsync(SalesAnswers.Products);
        var application = GatewayApplication.Build(["--port", "0", "--Logging:LogLevel:Default=None", .. arguments], options =>
        {
            options.Archive = Archive(sales);
            options.SourceUrls["sales"] = new Uri(salesSource.Url);
            options.SourceUrls["inventory"] = new Uri(inventory.Url);
            configure?.Invoke(options);
        });
        await application.StartAsync();
        return new Supergateway(application, salesSource, inventory);
    }

    public static FusionArchive Archive(string sales = Sales)
    {
        SourceSchemaText[] sources = [new("sales", sales), new("inventory", Inventory, InventorySettings)];
        var composed = SchemaComposer.Compose(sources, new CompositionOptions());
        Assert.True(composed.Succeeded, string.Join('\n', composed.Log));
        return FusionArchive.Create(composed, sources);
    }

    /// <summary>Posts a query and returns the indented response.</summary>
    public async Task<string> QueryAsync(string query, string? variables = null)
    {
        using var response = await PostAsync($$"""{"query":{{JsonSerializer.Serialize(query)}},"variables":{{variables ?? "null"}}}""");
        return Indent(await response.Content.ReadAsStringAsync());
    }

    public Task<HttpResponseMessage> PostAsync(
        string body, string? accept = null, string contentType = "application/json", string path = "/graphql", params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, contentType) };
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return Client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await application.StopAsync();
        await application.DisposeAsync();
        await SalesSource.DisposeAsync();
        await InventorySource.DisposeAsync();
    }

    public static string Indent(string json) => JsonSerializer.Serialize(JsonDocument.Parse(json).RootElement, Indented);
}
