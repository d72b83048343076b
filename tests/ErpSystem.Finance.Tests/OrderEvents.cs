using System.Net;
using System.Text.Json.Nodes;
using ErpSystem.Subgraphs;
using ErpSystem.Testing;

namespace ErpSystem.Finance.Tests;

/// <summary>One order as Sales and Inventory tell of it; each event is made of the committed sample where there is one.</summary>
internal sealed class OrderEvents(FinanceFixture finance)
{
    private int version = 1;

    public string OrderId { get; } = NewId("sales_order");

    public string CustomerId { get; } = NewId("customer");

    public string FirstLine { get; } = NewId("sales_order_line");

    public string SecondLine { get; } = NewId("sales_order_line");

    public TestEvent Confirmed(string policy = "SHIPPED") => Order("sales.order.confirmed.v1", ("invoicePolicy", policy));

    public TestEvent Changed(decimal firstQuantity)
    {
        var changed = Order("sales.order.changed.v1");
        changed.Payload().Lines()[0]!["quantity"] = FinanceCalls.Text(firstQuantity);
        return changed;
    }

    public TestEvent Cancelled() => Order("sales.order.cancelled.v1");

    public TestEvent Shipped(decimal first, decimal second, decimal value, string date = "2026-10-05") => Moved("inventory.shipment.posted.v1", first, second, value, date);

    public TestEvent Returned(decimal first, decimal second, decimal value, string date = "2026-10-08") => Moved("inventory.return.received.v1", first, second, value, date);

    public async Task DeliverAsync(params TestEvent[] events)
    {
        foreach (var item in events)
        {
            Assert.Equal(HttpStatusCode.OK, await finance.DeliverAsync(item));
        }
    }

    /// <summary>What there is for the order: invoiced, credited and outstanding amounts, how many invoices and credit notes, cost of goods.</summary>
    public async Task<string> StateAsync() => await finance.ScalarAsync<string>(
        $"""
        SELECT format('%s invoiced, %s credited, %s outstanding, %s invoices, %s drafts, %s credit notes',
            (SELECT trim_scale(coalesce(sum(gross_amount), 0)) FROM finance.invoice WHERE order_id = '{Uuid}' AND number IS NOT NULL),
            (SELECT trim_scale(coalesce(sum(gross_amount), 0)) FROM finance.credit_note WHERE order_id = '{Uuid}'),
            (SELECT trim_scale(coalesce(sum(outstanding_amount), 0)) FROM finance.invoice WHERE order_id = '{Uuid}'),
            (SELECT count(*) FROM finance.invoice WHERE order_id = '{Uuid}' AND number IS NOT NULL),
            (SELECT count(*) FROM finance.invoice WHERE order_id = '{Uuid}' AND status = 'DRAFT'),
            (SELECT count(*) FROM finance.credit_note WHERE order_id = '{Uuid}'))
        """);

    public Guid Uuid => TypeId.TryParse(OrderId, "sales_order", out var id) ? id : throw new InvalidOperationException();

    public static string NewId(string prefix) => TypeId.Format(prefix, Guid.CreateVersion7());

    private TestEvent Order(string topic, params (string Field, string Value)[] values)
    {
        var sample = TestEvent.Sample(topic) with { AggregateId = OrderId, AggregateVersion = ++version, Sequence = version, Id = Guid.CreateVersion7() };
        sample = sample with { Payload = sample.Payload().DeepClone() };
        var payload = sample.Payload();
        payload["orderId"] = OrderId;
        foreach (var (field, value) in values)
        {
            payload[field] = value;
        }

        if (payload.ContainsKey("customerId"))
        {
            payload["customerId"] = CustomerId;
        }

        var model = payload.Lines()[0]!.DeepClone();
        payload["lines"] = new JsonArray(Line(model, FirstLine, 1), Line(model, SecondLine, 2));
        return sample;
    }

    private TestEvent Moved(string topic, decimal first, decimal second, decimal value, string date)
    {
        var payload = TestEvent.Sample("inventory.shipment.posted.v1").Payload().DeepClone().AsObject();
        payload["orderId"] = OrderId;
        payload["number"] = "X-1";
        payload["stockDocumentId"] = NewId("stock_document");
        payload["postingDate"] = date;
        payload["value"] = FinanceCalls.Text(value);
        var model = payload.Lines()[0]!;
        JsonNode[] lines = [Quantity(Line(model, FirstLine, 1), first), Quantity(Line(model, SecondLine, 2), second)];
        payload["lines"] = new JsonArray([.. lines.Where(line => line["quantity"]!.GetValue<string>() != "0")]);
        return new TestEvent(topic, payload);
    }

    private static JsonNode Quantity(JsonNode line, decimal quantity)
    {
        line["quantity"] = FinanceCalls.Text(quantity);
        return line;
    }

    private static JsonNode Line(JsonNode model, string id, int number)
    {
        var line = model.DeepClone();
        line[line.AsObject().ContainsKey("orderLineId") ? "orderLineId" : "id"] = id;
        line["lineNumber"] = number;
        return line;
    }
}
