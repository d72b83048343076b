using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using ErpSystem.Testing;

namespace ErpSystem.Inventory.Tests;

/// <summary>What tests tell the subgraph, and what it told.</summary>
public partial class InventoryFixture
{
    public const string ShipmentPost =
        """
        mutation($input: ShipmentPostInput!) {
          shipmentPost(input: $input) {
            shipment { id number lines(first: 100) { nodes { quantity { value unit } cost { amount } } } }
            errors { __typename ... on Error { code message path } }
            replayed
          }
        }
        """;

    /// <summary>A product with goods in a new warehouse, at a cost of 2.5.</summary>
    public async Task<(string Product, string Warehouse)> StockedAsync(string quantity, string cost = "2.5")
    {
        var product = await ProductAsync();
        var warehouse = await WarehouseAsync();
        await ReceiveAsync(product, warehouse, quantity, cost: cost);
        return (product, warehouse);
    }

    /// <summary>Delivers an event; it must be taken.</summary>
    public async Task TakeAsync(TestEvent delivered)
    {
        Assert.Equal(HttpStatusCode.OK, await DeliverAsync(delivered));
        var refused = await ScalarAsync<long>($"SELECT count(*) FROM inventory.integration_exception WHERE event_id = '{delivered.Id}'");
        Assert.Equal(0, refused);
    }

    /// <summary>Delivers to the subgraph what it told itself about the level since the last time, until nothing new is told.</summary>
    public async Task EchoLevelsAsync(string product)
    {
        for (var told = new HashSet<Guid>(); ;)
        {
            var news = (await OutboxAsync("inventory.stock_level.changed.v1"))
                .Where(row => row.Payload.GetProperty("productId").GetString() == product && told.Add(row.Id))
                .ToList();
            if (news.Count == 0)
            {
                return;
            }

            foreach (var row in news)
            {
                await TakeAsync(new TestEvent(row.Topic, JsonNode.Parse(row.Payload.GetRawText())!)
                {
                    Id = row.Id,
                    AggregateId = row.Data.GetProperty("aggregateId").GetString()!,
                    Sequence = row.Sequence,
                });
            }
        }
    }

    /// <summary>The last payload of a topic about an order, line or other id that it names.</summary>
    public async Task<JsonElement> ToldAsync(string topic, string named)
    {
        var rows = await OutboxAsync(topic);
        return rows.Last(row => row.Payload.GetRawText().Contains(named, StringComparison.Ordinal)).Payload;
    }

    /// <summary>How often a topic told about an id.</summary>
    public async Task<int> TimesToldAsync(string topic, string named)
    {
        var rows = await OutboxAsync(topic);
        return rows.Count(row => row.Payload.GetRawText().Contains(named, StringComparison.Ordinal));
    }

    /// <summary>Delivers what is promised to an order, or given lines of it.</summary>
    public Task<JsonElement> ShipAsync(TestOrder order, object? lines = null, string? key = null)
    {
        return MutateAsync(ShipmentPost, new { salesOrderId = order.Id, lines, idempotencyKey = key ?? Key() });
    }
}
