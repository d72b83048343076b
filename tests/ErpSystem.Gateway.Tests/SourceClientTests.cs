using System.Text.Json;
using ErpSystem.Gateway.Composition;
using ErpSystem.Gateway.Composition.Packaging;
using ErpSystem.Testing;

namespace ErpSystem.Gateway.Tests;

/// <summary>What an archive's settings say of a source's transport decides how it is called.</summary>
public sealed class SourceClientTests
{
    private const string Orders = "{ orders { product { name } } }";

    [Fact]
    public async Task A_source_is_called_by_the_settings_of_its_client_name()
    {
        await using var gateway = await Supergateway.StartAsync(options =>
        {
            options.Archive = Archive("""{ "clientName": "stock" }""");
            options.SourceClients["stock"] = new SourceClientSettings { Headers = { ["X-Key"] = "of the gateway" } };
            options.SourceClients["fusion"] = new SourceClientSettings { Headers = { ["X-Key"] = "of the others" } };
        });

        await gateway.QueryAsync(Orders);

        Assert.Equal("of the gateway", gateway.InventorySource.Requests[0].Headers["X-Key"]);
        Assert.Equal("of the others", gateway.SalesSource.Requests[0].Headers["X-Key"]);
    }

    [Fact]
    public async Task A_client_name_may_have_a_timeout_of_its_own()
    {
        await using var gateway = await Supergateway.StartAsync(options =>
        {
            options.Archive = Archive("""{ "clientName": "stock" }""");
            options.SourceClients["stock"] = new SourceClientSettings { Timeout = TimeSpan.FromMilliseconds(50) };
        });
        gateway.InventorySource.Answer(_ => new FakeReply("{}") { Delay = TimeSpan.FromSeconds(30) });

        Assert.Contains("SOURCE_TIMEOUT", await gateway.QueryAsync(Orders), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_media_types_that_the_settings_name_are_the_ones_that_are_asked_for()
    {
        await using var gateway = await Supergateway.StartAsync(options => options.Archive = Archive(
            """{ "capabilities": { "standard": { "formats": ["application/json"] }, "batching": { "variableBatching": true, "formats": ["text/event-stream"] } } }"""));
        gateway.InventorySource.Answer(_ => new FakeReply("data: {\"variableIndex\":1,\"data\":{\"__e_1_0\":{\"name\":\"Nut\"}}}\n\ndata: {\"variableIndex\":0,\"data\":{\"__e_1_0\":{\"name\":\"Bolt\"}}}\n\n") { ContentType = "text/event-stream" });
        gateway.SalesSource.Answer("""{"data":{"orders":[{"product":{"id":"1"}},{"product":{"id":"2"}}]}}""");

        var response = JsonDocument.Parse(await gateway.QueryAsync(Orders)).RootElement;

        Assert.Equal(["Bolt", "Nut"], response.GetProperty("data").GetProperty("orders").EnumerateArray().Select(order => order.GetProperty("product").GetProperty("name").GetString()));
        Assert.Equal("text/event-stream", gateway.InventorySource.Requests[0].Headers["Accept"]);

        gateway.SalesSource.Answer("""{"data":{"orders":[{"product":{"id":"1"}}]}}""");
        await gateway.QueryAsync(Orders);

        Assert.Equal("application/json", gateway.InventorySource.Requests[1].Headers["Accept"]);
    }

    // Inventory without list lookups, as a source of somebody else.
    private static FusionArchive Archive(string http)
    {
        var settings = $$"""{ "name": "inventory", "transports": { "http": {{http}} } }""";
        SourceSchemaText[] sources = [new("sales", Supergateway.Sales), new("inventory", Supergateway.Inventory, settings)];
        return FusionArchive.Create(SchemaComposer.Compose(sources), sources);
    }
}
