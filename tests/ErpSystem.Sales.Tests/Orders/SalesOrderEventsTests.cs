using System.Text.Json;
using ErpSystem.Subgraphs;

namespace ErpSystem.Sales.Tests.Orders;

/// <summary>What Sales tells the others; the samples are the contract that consumers test against.</summary>
public sealed class SalesOrderEventsTests(SalesFixture sales) : IClassFixture<SalesFixture>
{
    private static readonly object line = new
    {
        productId = SalesFixture.Product(1),
        quantity = SalesFixture.Quantity(3),
        warehouseId = DemoId.Of<Sales.Products.Warehouse>(1),
        promiseDate = "2026-11-02",
        discountPercent = "10",
    };

    [Fact]
    public async Task Confirming_changing_and_cancelling_are_told_as_the_samples_say()
    {
        var order = await OrderAsync();
        (await sales.OrderAsync("salesOrderChange", new
        {
            orderId = order.Id(),
            reason = "Customer called",
            addLines = new[] { line },
            idempotencyKey = SalesCalls.NewKey(),
        })).Done();
        (await sales.OrderAsync("salesOrderCancel", new { orderId = order.Id(), reason = "No", idempotencyKey = SalesCalls.NewKey() })).Done();

        await sales.SameShapeAsync("sales.order.confirmed.v1", order.Id());
        await sales.SameShapeAsync("sales.order.changed.v1", order.Id());
        await sales.SameShapeAsync("sales.order.cancelled.v1", order.Id());
        await sales.SameShapeAsync("sales.order.status_changed.v1", order.Id());
    }

    [Fact]
    public async Task A_changed_customer_is_told_whole_as_the_sample_says()
    {
        var payload = await sales.MutateAsync(
            "customerCreate",
            new
            {
                name = "Sample",
                externalReference = SalesCalls.NewKey(),
                vatNumber = "DE123456789",
                email = "orders@customer.example",
                priceListId = DemoId.Of<Sales.PriceLists.PriceList>(2),
                taxCode = "S19",
                paymentTermDays = 30,
                creditLimit = "25000",
                addresses = new[] { new { recipient = "Sample", line1 = "Hafen 1", line2 = "Tor 2", postalCode = "20095", city = "Hamburg", region = "HH", countryCode = "DE" } },
                idempotencyKey = SalesCalls.NewKey(),
            },
            "customer { id }");

        await sales.SameShapeAsync("sales.customer.changed.v1", payload.Done().GetProperty("customer").Id());
    }

    [Fact]
    public async Task The_confirmed_event_carries_the_figures_that_were_promised()
    {
        var order = await OrderAsync();

        var data = await sales.EventAsync("sales.order.confirmed.v1", order.Id());

        var payload = data.GetProperty("payload");
        var told = payload.GetProperty("lines")[0];
        Assert.Equal((2, 1), (data.GetProperty("aggregateVersion").GetInt32(), data.GetProperty("sequence").GetInt32()));
        Assert.Equal(("105.17", "19.98", "125.15"), (Text(payload, "net"), Text(payload, "tax"), Text(payload, "gross")));
        Assert.Equal(("3", "pcs", "38.95", "35.055", "105.17"), (Text(told, "quantity"), Text(told, "unit"), Text(told, "unitPrice"), Text(told, "netPrice"), Text(told, "net")));
    }

    [Fact]
    public async Task A_header_changed_after_confirmation_is_told()
    {
        var order = await OrderAsync();

        (await sales.OrderAsync("salesOrderUpdate", new { orderId = order.Id(), expectedVersion = 2, requestedDate = "2026-12-24", shipPolicy = "COMPLETE" })).Done();

        var payload = (await sales.EventAsync("sales.order.changed.v1", order.Id())).GetProperty("payload");
        Assert.Equal(("2026-12-24", "COMPLETE"), (Text(payload, "requestedDate"), Text(payload, "shipPolicy")));
        Assert.Equal(1, payload.GetProperty("lines").GetArrayLength());
    }

    [Fact]
    public async Task A_draft_that_is_given_up_tells_its_status_alone()
    {
        var draft = await sales.DraftAsync(line);
        (await sales.OrderAsync("salesOrderCancel", new { orderId = draft.Id(), reason = "No", idempotencyKey = SalesCalls.NewKey() })).Done();

        var topics = await sales.ScalarAsync<string>($"SELECT string_agg(topic, ',') FROM sales.outbox WHERE data->>'aggregateId' = '{draft.Id()}'");

        Assert.Equal("sales.order.status_changed.v1,sales.order.status_changed.v1", topics);
    }

    private Task<JsonElement> OrderAsync() => OrderAsync(SalesCalls.NewKey());

    private async Task<JsonElement> OrderAsync(string externalReference)
    {
        var input = new
        {
            customerId = SalesFixture.Customer(2),
            lines = new[] { line },
            externalReference,
            requestedDate = "2026-11-01",
            idempotencyKey = SalesCalls.NewKey(),
        };
        var draft = (await sales.OrderAsync("salesOrderCreate", input)).Done().GetProperty("salesOrder");
        var payload = await sales.OrderAsync("salesOrderConfirm", new { orderId = draft.Id(), idempotencyKey = SalesCalls.NewKey() });
        return payload.Done().GetProperty("salesOrder");
    }

    private static string? Text(JsonElement element, string field) => element.GetProperty(field).GetString();
}
