using System.Text.Json;
using System.Text.Json.Nodes;
using static ErpSystem.Sales.Tests.SalesDeliveries;

namespace ErpSystem.Sales.Tests.Credit;

/// <summary>Credit is given once, whoever asks at the same time.</summary>
public sealed class CreditLimitTests(SalesFixture sales) : IClassFixture<SalesFixture>
{
    // One piece of product 1 costs 38.95 net, 46.35 gross.
    private const string Gross = "46.35";

    [Fact]
    public async Task An_order_beyond_the_limit_is_confirmed_but_held_and_told_as_the_sample_says()
    {
        var customer = await CustomerAsync("100");
        await ConfirmedAsync(customer, 2);

        var held = await ConfirmedAsync(customer, 1);

        Assert.Equal(("CONFIRMED", true), (held.Status(), held.GetProperty("creditHeld").GetBoolean()));
        Assert.True((await PayloadAsync("sales.order.confirmed.v1", held)).GetProperty("creditHeld").GetBoolean());
        Assert.Equal("139.05/100/EUR", Figures(await PayloadAsync("sales.order.credit_held.v1", held)));
        await sales.SameShapeAsync("sales.order.credit_held.v1", held.Id());
    }

    [Fact]
    public async Task Of_orders_racing_for_the_last_credit_exactly_one_passes()
    {
        for (var round = 0; round < 5; round++)
        {
            var customer = await CustomerAsync(Gross);
            var drafts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => DraftAsync(customer, 1)));

            var confirmed = await Task.WhenAll(drafts.Select(ConfirmAsync));

            Assert.Single(confirmed, order => !order.Done().GetProperty("salesOrder").GetProperty("creditHeld").GetBoolean());
        }
    }

    [Fact]
    public async Task Who_is_refused_beyond_the_limit_keeps_the_draft()
    {
        var customer = await CustomerAsync("100", "REFUSE");
        var draft = await DraftAsync(customer, 3);

        var payload = await sales.MutateAsync(
            "salesOrderConfirm",
            new { orderId = draft.Id(), idempotencyKey = SalesCalls.NewKey() },
            "salesOrder { status number } ");

        Assert.Equal(("SalesCreditExceeded", ""), payload.Error());
        Assert.Equal("""{"status":"DRAFT","number":null}""", payload.GetProperty("salesOrder").GetRawText());
    }

    [Fact]
    public async Task Releasing_by_hand_needs_the_permission_and_is_told_as_the_sample_says()
    {
        var held = await ConfirmedAsync(await CustomerAsync("10"), 1);
        var input = new { orderId = held.Id(), reason = "Paid in advance", idempotencyKey = SalesCalls.NewKey() };
        const string mutation = "mutation($input: SalesOrderCreditReleaseInput!) { salesOrderCreditRelease(input: $input) { salesOrder { creditHeld } } }";

        using var refused = await sales.PostAsync(mutation, new { input }, SalesFixture.Reader);
        var released = await sales.OrderAsync("salesOrderCreditRelease", input, "creditHeld");
        var again = await sales.OrderAsync("salesOrderCreditRelease", new { input.orderId, input.reason, idempotencyKey = SalesCalls.NewKey() });

        Assert.Equal("FORBIDDEN", refused.RootElement.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.False(released.Done().GetProperty("salesOrder").GetProperty("creditHeld").GetBoolean());
        Assert.Equal(("SalesOrderNotOpen", ""), again.Error());
        await sales.SameShapeAsync("sales.order.credit_released.v1", held.Id());
    }

    [Fact]
    public async Task Cancelling_one_order_releases_the_oldest_that_fits()
    {
        var customer = await CustomerAsync("100");
        var first = await ConfirmedAsync(customer, 2);
        var tooMuch = await ConfirmedAsync(customer, 3);
        var fits = await ConfirmedAsync(customer, 2);

        (await sales.OrderAsync("salesOrderCancel", new { orderId = first.Id(), reason = "No", idempotencyKey = SalesCalls.NewKey() })).Done();

        Assert.Equal((true, false), (await IsHeldAsync(tooMuch), await IsHeldAsync(fits)));
        Assert.Equal("92.7/100/EUR", Figures(await PayloadAsync("sales.order.credit_released.v1", fits)));
    }

    [Fact]
    public async Task A_higher_limit_releases_what_fits()
    {
        var customer = await CustomerAsync("10");
        var held = await ConfirmedAsync(customer, 1);

        var payload = await sales.MutateAsync(
            "customerUpdate", new { customerId = customer, expectedVersion = 1, creditLimit = "50" }, "customer { credit { limit { amount } exposure { amount } available { amount } } }");

        Assert.False(await IsHeldAsync(held));
        Assert.Equal(
            """{"limit":{"amount":"50.00"},"exposure":{"amount":"46.35"},"available":{"amount":"3.65"}}""",
            payload.Done().GetProperty("customer").GetProperty("credit").GetRawText());
    }

    [Fact]
    public async Task What_the_customer_owes_counts_and_a_payment_releases_the_order()
    {
        var customer = await CustomerAsync("100");
        var owing = Balance(customer, "60", sequence: 4);
        await sales.DeliveredAsync(owing);
        var held = await ConfirmedAsync(customer, 1);

        var paid = Balance(customer, "50", sequence: 5);
        await sales.DeliveredAsync(paid, paid, owing with { Id = Guid.NewGuid() });

        Assert.True(held.GetProperty("creditHeld").GetBoolean());
        Assert.False(await IsHeldAsync(held));
        Assert.Equal("96.35/100/EUR", Figures(await PayloadAsync("sales.order.credit_released.v1", held)));
    }

    [Fact]
    public async Task Balances_of_each_currency_count_where_they_are_told()
    {
        var customer = await CustomerAsync("100");
        var sample = Sample("finance.party_balance.changed.v1", ("customerId", customer), ("balance", "145")) with { AggregateId = customer };
        var payload = (JsonObject)((JsonNode)sample.Payload).DeepClone();
        payload["balances"] = new JsonArray(
            new JsonObject { ["currency"] = "EUR", ["balance"] = "45", ["overdue"] = "5" },
            new JsonObject { ["currency"] = "USD", ["balance"] = "108", ["overdue"] = "0" });

        await sales.DeliveredAsync(sample with { Payload = payload });
        var data = await sales.QueryAsync(
            "query($id: ID!) { customerById(id: $id) { credit { receivable { amount } overdue { amount } } } }", new { id = customer });
        await sales.DeliveredAsync(sample with { Payload = WithoutEuros(payload), Id = Guid.NewGuid(), Sequence = 9 });

        Assert.Equal("""{"receivable":{"amount":"45.00"},"overdue":{"amount":"5.00"}}""", data.GetProperty("customerById").GetProperty("credit").GetRawText());
        Assert.Equal("EUR 0.000000, USD 108.000000", await sales.ScalarAsync<string>(
            $"""
            SELECT string_agg(currency_code || ' ' || balance, ', ' ORDER BY currency_code)
            FROM sales.credit_account WHERE customer_id = '{Subgraphs.Id<Sales.Customers.Customer>.Parse(customer).Value}'
            """));

        static JsonObject WithoutEuros(JsonObject told)
        {
            var later = (JsonObject)told.DeepClone();
            later["balances"]!.AsArray().RemoveAt(0);
            return later;
        }
    }

    [Fact]
    public async Task A_change_beyond_the_limit_holds_the_order_and_a_smaller_one_lets_it_go_on()
    {
        var customer = await CustomerAsync("100");
        var order = await ConfirmedAsync(customer, 2);

        var more = await ChangeAsync(order, 3);
        var less = await ChangeAsync(order, 1);

        Assert.Equal((true, false), (Held(more), Held(less)));
    }

    [Fact]
    public async Task Another_currency_than_the_limits_has_no_credit()
    {
        var customer = await CustomerAsync("1000000");
        var draft = await sales.OrderAsync("salesOrderCreate", new
        {
            customerId = customer,
            priceListId = Subgraphs.DemoId.Of<Sales.PriceLists.PriceList>(3),
            lines = new[] { SalesCalls.Line(1, 1) },
            idempotencyKey = SalesCalls.NewKey(),
        });

        var confirmed = await ConfirmAsync(draft.Done().GetProperty("salesOrder"));

        Assert.True(Held(confirmed));
    }

    [Fact]
    public async Task Statements_for_credit_do_not_grow_with_customers()
    {
        var (few, many) = (await StatementsAsync(2), await StatementsAsync(50));

        Assert.Equal(few, many);
    }

    private async Task<int> StatementsAsync(int first)
    {
        sales.Commands.Reset();
        await sales.QueryAsync("query($first: Int!) { customers(first: $first) { nodes { credit { exposure { amount } } } } }", new { first });
        return sales.Commands.Count;
    }

    private async Task<string> CustomerAsync(string creditLimit, string creditPolicy = "HOLD")
    {
        var payload = await sales.MutateAsync(
            "customerCreate", new { name = "Credit", creditLimit, creditPolicy, idempotencyKey = SalesCalls.NewKey() }, "customer { id }");
        return payload.Done().GetProperty("customer").Id();
    }

    private async Task<JsonElement> DraftAsync(string customerId, decimal quantity)
    {
        var payload = await sales.OrderAsync(
            "salesOrderCreate",
            new { customerId, lines = new[] { SalesCalls.Line(1, quantity) }, idempotencyKey = SalesCalls.NewKey() },
            "lines(first: 100) { nodes { id } }");
        return payload.Done().GetProperty("salesOrder");
    }

    private Task<JsonElement> ConfirmAsync(JsonElement draft) => sales.OrderAsync(
        "salesOrderConfirm", new { orderId = draft.Id(), idempotencyKey = SalesCalls.NewKey() }, "creditHeld lines(first: 100) { nodes { id } }");

    private async Task<JsonElement> ConfirmedAsync(string customerId, decimal quantity) =>
        (await ConfirmAsync(await DraftAsync(customerId, quantity))).Done().GetProperty("salesOrder");

    private Task<JsonElement> ChangeAsync(JsonElement order, decimal quantity) => sales.OrderAsync("salesOrderChange", new
    {
        orderId = order.Id(),
        reason = "Customer called",
        changeLines = new[] { new { lineId = order.LineIds()[0], quantity = SalesFixture.Quantity(quantity) } },
        idempotencyKey = SalesCalls.NewKey(),
    }, "creditHeld");

    private static bool Held(JsonElement payload) => payload.Done().GetProperty("salesOrder").GetProperty("creditHeld").GetBoolean();

    private async Task<bool> IsHeldAsync(JsonElement order)
    {
        var data = await sales.QueryAsync("query($id: ID!) { salesOrderById(id: $id) { creditHeld } }", new { id = order.Id() });
        return data.GetProperty("salesOrderById").GetProperty("creditHeld").GetBoolean();
    }

    private static string Figures(JsonElement payload) =>
        $"{payload.GetProperty("exposure").GetString()}/{payload.GetProperty("creditLimit").GetString()}/{payload.GetProperty("currency").GetString()}";

    private async Task<JsonElement> PayloadAsync(string topic, JsonElement order) => (await sales.EventAsync(topic, order.Id())).GetProperty("payload");
}
