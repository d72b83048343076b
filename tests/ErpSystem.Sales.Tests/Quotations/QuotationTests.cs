using System.Text.Json;
using ErpSystem.Subgraphs;

namespace ErpSystem.Sales.Tests.Quotations;

/// <summary>What was offered stands while it is valid, and becomes one order.</summary>
public sealed class QuotationTests(SalesFixture sales) : IClassFixture<SalesFixture>
{
    private const string Fields =
        "quotation { id number revision status version validUntil availableActions currency gross { amount } lines { nodes { id unitPrice { amount } net { amount } } } order { id } }";

    [Fact]
    public async Task A_quotation_is_priced_as_an_order_would_be()
    {
        object[] lines = [SalesCalls.Line(1, 3), new { productId = SalesFixture.Product(8), quantity = SalesFixture.Quantity(2), discountPercent = "10" }];

        var quotation = await DraftAsync(lines);
        var order = await sales.DraftAsync(lines);

        Assert.Equal(
            order.GetProperty("totals").GetProperty("gross").GetProperty("amount").GetString(),
            quotation.GetProperty("gross").GetProperty("amount").GetString());
        Assert.Equal("2026-11-15", quotation.GetProperty("validUntil").GetString());
    }

    [Fact]
    public async Task An_accepted_quotation_becomes_an_order_by_its_prices_whatever_the_list_says_by_now()
    {
        var quotation = await SentAsync(SalesCalls.Line(151, 2));
        await PriceAsync(151, "999");

        var accepted = (await MoveAsync("quotationAccept", quotation)).Done().GetProperty("quotation");
        var confirmed = await sales.OrderAsync(
            "salesOrderConfirm", new { orderId = accepted.GetProperty("order").Id(), idempotencyKey = SalesCalls.NewKey() }, "quotation { id }");

        var order = confirmed.Done().GetProperty("salesOrder");
        Assert.Equal(("ACCEPTED", "CONFIRMED", quotation.Id()), (accepted.Status(), order.Status(), order.GetProperty("quotation").Id()));
        Assert.Equal(quotation.GetProperty("gross").GetProperty("amount").GetString(), order.GetProperty("totals").GetProperty("gross").GetProperty("amount").GetString());
    }

    [Fact]
    public async Task A_product_that_left_the_price_list_is_still_sold_as_quoted()
    {
        var quotation = await SentAsync(SalesCalls.Line(152, 2));
        await EndPricesAsync(152);

        var accepted = (await MoveAsync("quotationAccept", quotation)).Done().GetProperty("quotation");
        var confirmed = await sales.OrderAsync("salesOrderConfirm", new { orderId = accepted.GetProperty("order").Id(), idempotencyKey = SalesCalls.NewKey() });

        Assert.Equal("CONFIRMED", confirmed.Done().GetProperty("salesOrder").Status());
    }

    [Fact]
    public async Task A_quotation_accepted_at_once_by_many_becomes_one_order()
    {
        var quotation = await SentAsync(SalesCalls.Line(1, 1));

        var payloads = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => MoveAsync("quotationAccept", quotation)));

        Assert.Single(payloads, payload => payload.GetProperty("errors").GetArrayLength() == 0);
        Assert.Equal(1L, await sales.ScalarAsync<long>(
            $"SELECT count(*) FROM sales.sales_order WHERE quotation_id = '{Id<Sales.Quotations.Quotation>.Parse(quotation.Id()).Value}'"));
    }

    [Fact]
    public async Task What_is_over_is_not_accepted_but_noted_and_offered_again()
    {
        var quotation = await SentAsync([SalesCalls.Line(1, 1)], quoteDate: "2026-09-01", validUntil: "2026-10-15");
        var valid = await SentAsync([SalesCalls.Line(1, 1)], quoteDate: "2026-09-01", validUntil: SalesFixture.Today);

        var accepted = await MoveAsync("quotationAccept", quotation);
        var expired = await MoveAsync("quotationExpire", quotation);
        var tooEarly = await MoveAsync("quotationExpire", valid);
        var revised = await MoveAsync("quotationRevise", quotation);

        Assert.Equal(("SalesQuotationExpired", "SalesQuotationValid"), (accepted.Error().Type, tooEarly.Error().Type));
        Assert.Equal(("EXPIRED", "DRAFT", 2), (expired.Done().GetProperty("quotation").Status(), revised.Done().GetProperty("quotation").Status(), revised.GetProperty("quotation").GetProperty("revision").GetInt32()));
    }

    [Fact]
    public async Task A_revision_keeps_number_lines_and_prices_and_replaces_what_was_sent()
    {
        var quotation = await SentAsync(SalesCalls.Line(1, 2), SalesCalls.Line(2, 1));

        var draft = (await MoveAsync("quotationRevise", quotation)).Done().GetProperty("quotation");
        var changed = await sales.MutateAsync("quotationChange", new
        {
            quotationId = draft.Id(),
            removeLineIds = new[] { draft.LineIds()[1] },
            changeLines = new[] { new { lineId = draft.LineIds()[0], quantity = SalesFixture.Quantity(5) } },
            addLines = new[] { SalesCalls.Line(4, 1) },
            idempotencyKey = SalesCalls.NewKey(),
        }, Fields);
        var sent = (await MoveAsync("quotationSend", draft)).Done().GetProperty("quotation");

        Assert.Equal(2, changed.Done().GetProperty("quotation").LineIds().Count);
        Assert.Equal((Text(quotation, "number"), 2, "SENT"), (Text(sent, "number"), sent.GetProperty("revision").GetInt32(), sent.Status()));
        var data = await sales.QueryAsync(
            "query($id: ID!) { quotationById(id: $id) { revisedFrom { id status gross { amount } lines { totalCount } } } }", new { id = sent.Id() });
        var former = data.GetProperty("quotationById").GetProperty("revisedFrom");
        Assert.Equal(
            ("SUPERSEDED", quotation.GetProperty("gross").GetRawText(), 2),
            (former.Status(), former.GetProperty("gross").GetRawText(), former.GetProperty("lines").GetProperty("totalCount").GetInt32()));
    }

    [Theory]
    [InlineData("quotationReject", "SENT", "REJECTED")]
    [InlineData("quotationCancel", "DRAFT", "CANCELLED")]
    [InlineData("quotationCancel", "SENT", "CANCELLED")]
    public async Task What_is_not_wanted_ends_with_a_reason(string mutation, string from, string to)
    {
        var quotation = from == "SENT" ? await SentAsync(SalesCalls.Line(1, 1)) : await DraftAsync(SalesCalls.Line(1, 1));

        var ended = await sales.MutateAsync(
            mutation, new { quotationId = quotation.Id(), reason = "Too dear", idempotencyKey = SalesCalls.NewKey() }, "quotation { status reason }");

        Assert.Equal((to, "Too dear"), (ended.Done().GetProperty("quotation").Status(), Text(ended.GetProperty("quotation"), "reason")));
    }

    [Theory]
    [InlineData("quotationAccept")]
    [InlineData("quotationExpire")]
    [InlineData("quotationRevise")]
    public async Task A_draft_refuses_what_needs_a_sent_quotation_and_changes_nothing(string mutation)
    {
        var draft = await DraftAsync(SalesCalls.Line(1, 1));
        var before = await sales.DigestAsync();

        var payload = await MoveAsync(mutation, draft);

        Assert.Equal("SalesQuotationNotOpen", payload.Error().Type);
        Assert.Equal(before, await sales.DigestAsync());
    }

    [Fact]
    public async Task An_empty_quotation_is_not_sent()
    {
        var draft = await DraftAsync();

        Assert.Equal("SalesQuotationEmpty", (await MoveAsync("quotationSend", draft)).Error().Type);
    }

    [Fact]
    public async Task Statements_do_not_grow_with_quotations()
    {
        for (var i = 0; i < 12; i++)
        {
            await SentAsync(SalesCalls.Line(1, 1));
        }

        var (few, many) = (await StatementsAsync(2), await StatementsAsync(12));

        Assert.Equal(few, many);
    }

    private async Task<int> StatementsAsync(int first)
    {
        sales.Commands.Reset();
        var data = await sales.QueryAsync(
            "query($first: Int!) { quotations(first: $first) { nodes { customer { name } order { id } lines { nodes { net { amount } } } } } }",
            new { first });
        Assert.Equal(first, data.GetProperty("quotations").GetProperty("nodes").GetArrayLength());
        return sales.Commands.Count;
    }

    private Task<JsonElement> DraftAsync(params object[] lines) => DraftAsync(lines, null, null);

    private async Task<JsonElement> DraftAsync(object[] lines, string? quoteDate, string? validUntil)
    {
        var input = new { customerId = SalesFixture.Customer(2), lines, quoteDate, validUntil, idempotencyKey = SalesCalls.NewKey() };
        return (await sales.MutateAsync("quotationCreate", input, Fields)).Done().GetProperty("quotation");
    }

    private Task<JsonElement> SentAsync(params object[] lines) => SentAsync(lines, null, null);

    private async Task<JsonElement> SentAsync(object[] lines, string? quoteDate, string? validUntil)
    {
        var draft = await DraftAsync(lines, quoteDate, validUntil);
        return (await MoveAsync("quotationSend", draft)).Done().GetProperty("quotation");
    }

    private Task<JsonElement> MoveAsync(string mutation, JsonElement quotation) =>
        sales.MutateAsync(mutation, new { quotationId = quotation.Id(), idempotencyKey = SalesCalls.NewKey() }, Fields);

    private Task<int> PriceAsync(int product, string price) => UpdateItemsAsync(product, $"unit_price_amount = {price}");

    private Task<int> EndPricesAsync(int product) => UpdateItemsAsync(product, "valid_until = '2025-12-31'");

    private Task<int> UpdateItemsAsync(int product, string change) => sales.ScalarAsync<int>(
        $"UPDATE sales.price_list_item SET {change} WHERE product_id = '{SalesFixture.Product(product).Value}' RETURNING 1");

    private static string? Text(JsonElement element, string field) => element.GetProperty(field).GetString();
}
