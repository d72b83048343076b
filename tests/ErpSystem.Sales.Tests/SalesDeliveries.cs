using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using ErpSystem.Subgraphs;
using ErpSystem.Testing;

namespace ErpSystem.Sales.Tests;

/// <summary>Events of other domains about this database's orders, made of the committed samples.</summary>
internal static class SalesDeliveries
{
    /// <summary>The sample of a topic with other values in its payload.</summary>
    public static TestEvent Sample(string topic, params (string Field, JsonNode? Value)[] values)
    {
        var sample = TestEvent.Sample(topic);
        var payload = (JsonObject)((JsonNode)sample.Payload).DeepClone();
        foreach (var (field, value) in values)
        {
            // A field that the contract does not have would prove nothing.
            Assert.True(payload.ContainsKey(field), $"{topic} has no {field}");
            payload[field] = value;
        }

        return sample with { Payload = payload, AggregateId = TypeId.Format("aggregate", Guid.CreateVersion7()) };
    }

    /// <summary>The sample with its only line repeated for each of the lines given.</summary>
    public static TestEvent Lines(this TestEvent sample, params (string Field, JsonNode? Value)[][] lines)
    {
        var payload = (JsonObject)((JsonNode)sample.Payload).DeepClone();
        var model = (JsonObject)payload["lines"]![0]!;
        payload["lines"] = new JsonArray([.. lines.Select(line => (JsonNode)With(model, line))]);
        return sample with { Payload = payload };
    }

    public static TestEvent Shipment(JsonElement order, params (int Line, decimal Quantity)[] lines) =>
        Sample("inventory.shipment.posted.v1", ("orderId", order.Id())).Lines(Of(order, lines));

    public static TestEvent Invoice(JsonElement order, string invoiceId, string outstanding, params (int Line, decimal Quantity)[] lines) =>
        Sample("finance.invoice.posted.v1", ("orderId", order.Id()), ("invoiceId", invoiceId), ("outstanding", outstanding))
            .Lines(Of(order, lines)) with
        {
            AggregateId = invoiceId,
        };

    public static TestEvent Settlement(JsonElement order, string invoiceId, string outstanding, long sequence) =>
        Sample("finance.invoice.settlement_changed.v1", ("orderId", order.Id()), ("invoiceId", invoiceId), ("outstanding", outstanding)) with
        {
            AggregateId = invoiceId,
            Sequence = sequence,
        };

    public static TestEvent CreditNote(JsonElement order, params (int Line, decimal Quantity)[] lines) =>
        Sample("finance.invoice.credited.v1", ("orderId", order.Id())).Lines(Of(order, lines));

    /// <summary>What a customer owes, in euros alone.</summary>
    public static TestEvent Balance(string customerId, string balance, long sequence) => Sample(
        "finance.party_balance.changed.v1",
        ("customerId", customerId),
        ("balance", balance),
        ("balances", new JsonArray(new JsonObject { ["currency"] = "EUR", ["balance"] = balance, ["overdue"] = "0" }))) with
    {
        AggregateId = customerId,
        Sequence = sequence,
    };

    public static string NewId(string prefix) => TypeId.Format(prefix, Guid.CreateVersion7());

    /// <summary>Delivers an event that has to be applied, or to be known already.</summary>
    public static async Task DeliveredAsync(this SubgraphFixture sales, params TestEvent[] events)
    {
        foreach (var delivered in events)
        {
            Assert.Equal(HttpStatusCode.OK, await sales.DeliverAsync(delivered));
            Assert.Equal("", await sales.ExceptionAsync(delivered));
        }
    }

    /// <summary>The code of the integration exception that an event became; empty when it did not.</summary>
    public static Task<string> ExceptionAsync(this SubgraphFixture sales, TestEvent delivered) => sales.ScalarAsync<string>(
        $"SELECT coalesce(string_agg(code, ','), '') FROM sales.integration_exception WHERE event_id = '{delivered.Id}'");

    /// <summary>The order as it stands, with its lines.</summary>
    public static async Task<JsonElement> OrderNowAsync(this SubgraphFixture sales, JsonElement order)
    {
        var data = await sales.QueryAsync(
            """
            query($id: ID!) {
              salesOrderById(id: $id) {
                id status version deliveryStatus billingStatus paid creditHeld reservationStatus reason unbilled { amount } outstanding { amount }
                lines(first: 100) { nodes {
                  id shippedQuantity { value } openQuantity { value } returnedQuantity { value } invoicedQuantity { value } creditedQuantity { value }
                  returnableQuantity { value } overDelivered cancelled
                } }
              }
            }
            """,
            new { id = order.Id() });
        return data.GetProperty("salesOrderById");
    }

    /// <summary>Status, delivery, billing and payment in one line.</summary>
    public static async Task<string> StandingAsync(this SubgraphFixture sales, JsonElement order)
    {
        var now = await sales.OrderNowAsync(order);
        return $"{now.Status()} {now.GetProperty("deliveryStatus").GetString()} {now.GetProperty("billingStatus").GetString()} {(now.GetProperty("paid").GetBoolean() ? "paid" : "unpaid")}";
    }

    private static (string Field, JsonNode? Value)[][] Of(JsonElement order, (int Line, decimal Quantity)[] lines)
    {
        var ids = order.LineIds();
        return [.. lines.Select(line => new (string, JsonNode?)[] { ("orderLineId", ids[line.Line]), ("quantity", SalesFixture.Text(line.Quantity)) })];
    }

    private static JsonObject With(JsonObject model, (string Field, JsonNode? Value)[] values)
    {
        var line = (JsonObject)model.DeepClone();
        foreach (var (field, value) in values)
        {
            Assert.True(line.ContainsKey(field), $"the lines have no {field}");
            line[field] = value;
        }

        return line;
    }
}
