using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using ErpSystem.Finance.Customers;
using ErpSystem.Subgraphs;
using ErpSystem.Testing;

namespace ErpSystem.Finance.Tests.Events;

/// <summary>What Finance tells the others as the samples say, and the samples of others that it takes.</summary>
public sealed class EventTests(FinanceFixture finance) : IClassFixture<FinanceFixture>
{
    [Fact]
    public async Task Everything_is_told_as_the_samples_say()
    {
        var order = new OrderEvents(finance);
        await order.DeliverAsync(order.Confirmed(), order.Shipped(3, 0, 70m));
        var data = await finance.QueryAsync("query($id: ID!) { salesOrderById(id: $id) { invoices { nodes { id } } } }", new { id = order.OrderId });
        var invoice = data.GetProperty("salesOrderById").GetProperty("invoices").GetProperty("nodes")[0];
        var payment = (await finance.PayAsync(Id<Customer>.Parse(order.CustomerId), 200m, (invoice, 125.15m))).Done().GetProperty("payment");
        (await finance.ReverseAsync(payment)).Done();
        await order.DeliverAsync(order.Returned(1, 0, 23m));
        await ChangeMasterDataAsync();
        await RefuseAsync();

        var told = (await finance.OutboxAsync()).ToLookup(row => row.Topic, row => row.Data);
        foreach (var path in Directory.EnumerateFiles(Repository.PathOf("schema", "events"), "finance.*.json"))
        {
            using var sample = JsonDocument.Parse(await File.ReadAllTextAsync(path));
            var topic = sample.RootElement.GetProperty("topic").GetString()!;
            var wanted = ShapeOf(sample.RootElement.GetProperty("data"));
            Assert.True(told[topic].Any(row => ShapeOf(row).SequenceEqual(wanted)), $"{topic} is told otherwise:\n{string.Join('\n', told[topic])}");
        }

        Assert.All(told, topic => Assert.True(File.Exists(Repository.PathOf("schema", "events", $"{topic.Key}.json")), topic.Key));
    }

    [Fact]
    public async Task The_balance_told_last_is_what_the_customer_owes()
    {
        var customer = DemoId.Of<Customer>(502);
        var invoices = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => finance.InvoiceAsync(customer, 100m, "2026-08-01")));
        await Task.WhenAll(invoices.Select(invoice => finance.PayAsync(customer, 30m, (invoice, 30m))));

        var last = (await finance.OutboxAsync("finance.party_balance.changed.v1")).Where(row => row.Payload.Text("customerId") == customer.ToString()).MaxBy(row => row.Sequence)!;

        Assert.Equal(("420", "420", "EUR"), (last.Payload.Text("balance"), last.Payload.Text("overdue"), last.Payload.Text("currency")));
    }

    [Theory]
    [InlineData("sales.customer.changed.v1")]
    [InlineData("sales.order.confirmed.v1")]
    [InlineData("sales.order.changed.v1")]
    [InlineData("sales.order.cancelled.v1")]
    [InlineData("inventory.product.changed.v1")]
    [InlineData("inventory.shipment.posted.v1")]
    [InlineData("inventory.return.received.v1")]
    [InlineData("inventory.receipt.posted.v1")]
    [InlineData("inventory.valuation.adjusted.v1")]
    public async Task The_committed_samples_of_others_are_taken(string topic)
    {
        var sample = TestEvent.Sample(topic);
        if (sample.Payload().ContainsKey("stockDocumentId"))
        {
            // The samples share one, and a document posts once.
            sample.Payload()["stockDocumentId"] = OrderEvents.NewId("stock_document");
        }

        Assert.Equal(HttpStatusCode.OK, await finance.DeliverAsync(sample));

        Assert.Equal(0L, await finance.ScalarAsync<long>($"SELECT count(*) FROM finance.integration_exception WHERE event_id = '{sample.Id}'"));
    }

    [Fact]
    public async Task A_customers_terms_are_those_told_last_however_late_the_others_come()
    {
        var customer = OrderEvents.NewId("customer");
        TestEvent Terms(int days, long sequence)
        {
            var payload = TestEvent.Sample("sales.customer.changed.v1").Payload().DeepClone().AsObject();
            payload["customerId"] = customer;
            payload["paymentTermDays"] = days;
            return new TestEvent("sales.customer.changed.v1", payload) { AggregateId = customer, Sequence = sequence };
        }

        foreach (var told in new[] { Terms(14, 2), Terms(7, 1), Terms(14, 2) })
        {
            await finance.DeliverAsync(told);
        }

        var invoice = await finance.InvoiceAsync(Id<Customer>.Parse(customer), 5m, "2026-10-01");
        Assert.Equal("2026-10-15", invoice.Text("dueDate"));
    }

    [Fact]
    public async Task A_products_name_stands_on_invoices()
    {
        var order = new OrderEvents(finance);
        var product = TestEvent.Sample("inventory.product.changed.v1");
        var confirmed = order.Confirmed();
        confirmed.Payload().Lines()[0]!["productId"] = JsonValue.Create(product.Payload()["productId"]!.GetValue<string>());

        await order.DeliverAsync(product, confirmed, order.Shipped(1, 0, 23m));

        Assert.Equal(
            "SKU-00201 Hex bolt M8 x 40",
            await finance.ScalarAsync<string>($"SELECT l.description FROM finance.invoice_line l JOIN finance.invoice i ON i.id = l.invoice_id WHERE i.order_id = '{order.Uuid}'"));
    }

    private Task<HttpStatusCode> RefuseAsync()
    {
        var receipt = TestEvent.Sample("inventory.receipt.posted.v1");
        receipt.Payload()["currency"] = "USD";
        return finance.DeliverAsync(receipt);
    }

    // What a person did has no cause, what an event did has one.
    private static IEnumerable<string> ShapeOf(JsonElement data) => JsonShape.Of(data).Where(path => !path.StartsWith("$.causationId", StringComparison.Ordinal));

    private async Task ChangeMasterDataAsync()
    {
        (await finance.MutateAsync("taxCodeCreate", new { code = "S20", name = "Next year", rate = "20", idempotencyKey = FinanceCalls.NewKey() }, "taxCode { id }")).Done();
        (await finance.MutateAsync("exchangeRateSet", new { currency = "USD", validFrom = "2026-10-15", rate = "0.95", idempotencyKey = FinanceCalls.NewKey() }, "exchangeRate { id }")).Done();
        foreach (var (mutation, scope) in new[] { ("fiscalPeriodLock", "SALES"), ("fiscalPeriodLock", "TAX"), ("fiscalPeriodReopen", "TAX"), ("fiscalPeriodReopen", "SALES") })
        {
            (await finance.MutateAsync(
                mutation,
                new { fiscalPeriodId = FinanceFixture.Period("2025-09"), @lock = scope, idempotencyKey = FinanceCalls.NewKey() },
                "fiscalPeriod { locks }")).Done();
        }
    }
}
