using System.Text.Json;

namespace ErpSystem.Sales.Tests.Orders;

public sealed class SalesOrderLifecycleTests(SalesFixture sales) : IClassFixture<SalesFixture>
{
    [Fact]
    public async Task A_draft_is_priced_by_the_customers_list_and_taxed_per_code()
    {
        var input = new
        {
            customerId = SalesFixture.Customer(2),
            lines = new object[]
            {
                new { productId = SalesFixture.Product(1), quantity = SalesFixture.Quantity(3) },
                new { productId = SalesFixture.Product(8), quantity = SalesFixture.Quantity(2), discountPercent = "10", promiseDate = "2026-11-02" },
                new { productId = SalesFixture.Product(25), quantity = SalesFixture.Quantity(7), unitPrice = "0.123456" },
                new { productId = SalesFixture.Product(3), quantity = SalesFixture.Quantity(1.250m, "kg"), taxCode = "Z0" },
            },
            idempotencyKey = SalesCalls.NewKey(),
        };

        var payload = await sales.MutateAsync("salesOrderCreate", input, """
            replayed salesOrder {
              number status version orderDate currency shipPolicy availableActions
              customer { number name } priceList { code } shippingAddress { city }
              lines { nodes {
                lineNumber quantity { value unit } unitPrice { amount } priceAgreed discount { percent amount { amount } }
                tax { code rate } net { amount currencyCode } promiseDate cancelled
              } }
              totals { net { amount } tax { amount } gross { amount } taxes { code rate base { amount } tax { amount } } }
            }
            """);

        Snapshot.Match(JsonSerializer.Serialize(payload, Indented));
    }

    [Fact]
    public async Task A_confirmed_order_has_a_number_and_the_next_one_a_higher_one()
    {
        var first = await sales.ConfirmedAsync(SalesCalls.Line(1, 1));
        var second = await sales.ConfirmedAsync(SalesCalls.Line(1, 1));

        Assert.Equal(("CONFIRMED", 2), (first.Status(), first.Version()));
        Assert.Matches("^SO-[0-9]{6}$", first.GetProperty("number").GetString());
        Assert.True(string.CompareOrdinal(first.GetProperty("number").GetString(), second.GetProperty("number").GetString()) < 0);
    }

    [Fact]
    public async Task The_orders_date_is_the_companys_today()
    {
        var draft = await sales.DraftAsync();

        Assert.Equal(SalesFixture.Today, draft.GetProperty("orderDate").GetString());
    }

    [Fact]
    public async Task Lines_of_a_draft_are_added_changed_and_removed_and_each_counts_a_version()
    {
        var draft = await sales.DraftAsync(SalesCalls.Line(1, 1), SalesCalls.Line(2, 1));

        var added = await sales.OrderAsync("salesOrderLineAdd", new { orderId = draft.Id(), line = SalesCalls.Line(4, 2), idempotencyKey = SalesCalls.NewKey() });
        var changed = await sales.OrderAsync("salesOrderLineUpdate", new
        {
            orderId = draft.Id(),
            expectedVersion = 2,
            change = new { lineId = draft.LineIds()[0], warehouseId = (string?)null, promiseDate = "2026-12-01" },
        });
        var removed = await sales.OrderAsync(
            "salesOrderLineRemove",
            new { orderId = draft.Id(), lineId = draft.LineIds()[1], expectedVersion = 3, idempotencyKey = SalesCalls.NewKey() },
            "lines { nodes { lineNumber promiseDate } }");

        Assert.Equal([2, 3, 4], new[] { added, changed, removed }.Select(payload => payload.Done().GetProperty("salesOrder").Version()));
        Assert.Equal(
            """[{"lineNumber":1,"promiseDate":"2026-12-01"},{"lineNumber":3,"promiseDate":null}]""",
            removed.GetProperty("salesOrder").GetProperty("lines").GetProperty("nodes").GetRawText());
    }

    [Fact]
    public async Task A_confirmed_order_is_changed_in_one_step()
    {
        var order = await sales.ConfirmedAsync(SalesCalls.Line(1, 1), SalesCalls.Line(2, 1));

        var payload = await sales.OrderAsync("salesOrderChange", new
        {
            orderId = order.Id(),
            reason = "Customer called",
            addLines = new[] { SalesCalls.Line(5, 2) },
            changeLines = new[] { new { lineId = order.LineIds()[0], quantity = SalesFixture.Quantity(10) } },
            removeLineIds = new[] { order.LineIds()[1] },
            expectedVersion = 2,
            idempotencyKey = SalesCalls.NewKey(),
        }, "lines { nodes { lineNumber cancelled quantity { value } net { amount } } }");

        Snapshot.Match(JsonSerializer.Serialize(WithoutIds(payload.Done().GetProperty("salesOrder")), Indented));
    }

    [Fact]
    public async Task Fields_left_out_of_an_update_stay_and_nulls_clear()
    {
        var draft = await sales.DraftAsync();
        var reference = SalesCalls.NewKey();
        await sales.OrderAsync("salesOrderUpdate", new { orderId = draft.Id(), expectedVersion = 1, externalReference = reference, note = "Ring first", requestedDate = "2026-12-24" });

        var payload = await sales.OrderAsync(
            "salesOrderUpdate", new { orderId = draft.Id(), expectedVersion = 2, requestedDate = (string?)null }, "externalReference note requestedDate");

        var order = payload.Done().GetProperty("salesOrder");
        Assert.Equal((reference, "Ring first"), (order.GetProperty("externalReference").GetString(), order.GetProperty("note").GetString()));
        Assert.Equal(JsonValueKind.Null, order.GetProperty("requestedDate").ValueKind);
    }

    [Fact]
    public async Task Amounts_of_eighteen_digits_are_exact()
    {
        var draft = await sales.DraftAsync(new { productId = SalesFixture.Product(1), quantity = SalesFixture.Quantity(999_999_999_999m), unitPrice = "999999.99", taxCode = "Z0" });

        Assert.Equal("999999989999000000.01", draft.GetProperty("totals").GetProperty("gross").GetProperty("amount").GetString());
    }

    [Fact]
    public async Task The_address_that_was_promised_stands_when_the_customer_moves()
    {
        object Postal(string city) => new { recipient = "Mover", line1 = "Weg 1", postalCode = "10115", city, countryCode = "DE" };
        var created = await sales.MutateAsync(
            "customerCreate", new { name = "Mover", addresses = new[] { Postal("Berlin") }, idempotencyKey = SalesCalls.NewKey() }, "customer { id addresses { id } }");
        var customer = created.Done().GetProperty("customer");
        var draft = await sales.OrderAsync(
            "salesOrderCreate", new { customerId = customer.Id(), lines = new[] { SalesCalls.Line(1, 1) }, idempotencyKey = SalesCalls.NewKey() }, "shipTo { city }");
        var orderId = draft.Done().GetProperty("salesOrder").Id();
        (await sales.OrderAsync("salesOrderConfirm", new { orderId, idempotencyKey = SalesCalls.NewKey() })).Done();

        (await sales.MutateAsync(
            "customerAddressUpdate",
            new { customerId = customer.Id(), addressId = customer.GetProperty("addresses")[0].Id(), address = Postal("Hamburg"), expectedVersion = 1 },
            "customer { id }")).Done();

        var data = await sales.QueryAsync(
            "query($id: ID!) { salesOrderById(id: $id) { shipTo { city } billTo { city } shippingAddress { city } } }", new { id = orderId });
        Assert.Equal(JsonValueKind.Null, draft.GetProperty("salesOrder").GetProperty("shipTo").ValueKind);
        Assert.Equal(
            """{"shipTo":{"city":"Berlin"},"billTo":{"city":"Berlin"},"shippingAddress":{"city":"Hamburg"}}""", data.GetProperty("salesOrderById").GetRawText());
    }

    [Fact]
    public async Task A_repeated_request_is_done_once_and_says_so()
    {
        var input = new { customerId = SalesFixture.Customer(2), lines = new[] { SalesCalls.Line(1, 1) }, idempotencyKey = SalesCalls.NewKey() };

        var first = (await sales.MutateAsync("salesOrderCreate", input, "replayed salesOrder { id }")).Done();
        var second = (await sales.MutateAsync("salesOrderCreate", input, "replayed salesOrder { id }")).Done();

        Assert.Equal((false, true), (first.GetProperty("replayed").GetBoolean(), second.GetProperty("replayed").GetBoolean()));
        Assert.Equal(first.GetProperty("salesOrder").Id(), second.GetProperty("salesOrder").Id());
    }

    [Fact]
    public async Task An_order_of_a_thousand_lines_is_created_confirmed_and_read()
    {
        var lines = Enumerable.Range(0, 1_000).Select(i => UnitLine((i % 200) + 1)).ToArray();

        var order = await sales.ConfirmedAsync(lines);
        var page = await sales.QueryAsync(
            "query($id: ID!) { salesOrderById(id: $id) { lines(first: 100) { totalCount nodes { lineNumber } pageInfo { hasNextPage } } } }", new { id = order.Id() });

        Assert.Equal("CONFIRMED", order.Status());
        Assert.Equal(1_000, page.GetProperty("salesOrderById").GetProperty("lines").GetProperty("totalCount").GetInt32());
    }

    // In the unit that the demo data sells the product in.
    private static object UnitLine(int product)
    {
        var unit = (product % 10) switch { 3 => "kg", 6 => "m", 9 => "l", _ => "pcs" };
        return new { productId = SalesFixture.Product(product), quantity = SalesFixture.Quantity(1, unit) };
    }

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private static Dictionary<string, JsonElement> WithoutIds(JsonElement order) =>
        order.EnumerateObject().Where(field => field.Name is not ("id" or "number")).ToDictionary(field => field.Name, field => field.Value);
}
