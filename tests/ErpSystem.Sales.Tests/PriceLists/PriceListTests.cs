using System.Text.Json;
using ErpSystem.Sales.PriceLists;
using ErpSystem.Subgraphs;

namespace ErpSystem.Sales.Tests.PriceLists;

public sealed class PriceListTests(SalesFixture sales) : IClassFixture<SalesFixture>
{
    [Fact]
    public async Task A_price_ends_where_the_next_begins()
    {
        var list = await CreateAsync();
        var first = (await ItemAsync(list, "10", "2026-01-01")).Done().GetProperty("priceListItem");

        var overlapping = await ItemAsync(list, "11", "2026-07-01");
        await sales.MutateAsync(
            "priceListItemUpdate", new { priceListItemId = first.Id(), expectedVersion = 1, validUntil = "2026-06-30" }, "priceListItem { version }");
        var next = await ItemAsync(list, "11", "2026-07-01");

        Assert.Equal("SalesPriceOverlap", overlapping.Error().Type);
        Assert.Equal(0, next.GetProperty("errors").GetArrayLength());
    }

    [Fact]
    public async Task A_moved_price_must_be_accepted_to_confirm()
    {
        var list = await CreateAsync();
        var item = (await ItemAsync(list, "10", "2026-01-01")).Done().GetProperty("priceListItem");
        var input = new { customerId = SalesFixture.Customer(2), priceListId = list, lines = new[] { SalesCalls.Line(1, 2) }, idempotencyKey = SalesCalls.NewKey() };
        var draft = (await sales.OrderAsync("salesOrderCreate", input)).Done().GetProperty("salesOrder");
        (await sales.MutateAsync("priceListItemUpdate", new { priceListItemId = item.Id(), expectedVersion = 1, unitPrice = "11" }, "priceListItem { version }")).Done();

        var refused = await sales.OrderAsync("salesOrderConfirm", new { orderId = draft.Id(), idempotencyKey = SalesCalls.NewKey() });
        var accepted = await sales.OrderAsync("salesOrderConfirm", new { orderId = draft.Id(), acceptChangedPrices = true, idempotencyKey = SalesCalls.NewKey() });

        Assert.Equal("SalesPriceChanged", refused.Error().Type);
        Assert.Equal("DRAFT", refused.GetProperty("salesOrder").Status());
        Assert.Equal("26.18", Gross(accepted.Done()));
    }

    [Fact]
    public async Task What_was_promised_stands_when_the_price_moves_later()
    {
        var list = await CreateAsync();
        var item = (await ItemAsync(list, "10", "2026-01-01")).Done().GetProperty("priceListItem");
        var input = new { customerId = SalesFixture.Customer(2), priceListId = list, lines = new[] { SalesCalls.Line(1, 2) }, idempotencyKey = SalesCalls.NewKey() };
        var draft = (await sales.OrderAsync("salesOrderCreate", input)).Done().GetProperty("salesOrder");
        (await sales.OrderAsync("salesOrderConfirm", new { orderId = draft.Id(), idempotencyKey = SalesCalls.NewKey() })).Done();

        (await sales.MutateAsync("priceListItemUpdate", new { priceListItemId = item.Id(), expectedVersion = 1, unitPrice = "11" }, "priceListItem { version }")).Done();
        (await sales.MutateAsync("priceListArchive", new { priceListId = list, idempotencyKey = SalesCalls.NewKey() }, "priceList { archived }")).Done();

        var data = await sales.QueryAsync("query($id: ID!) { salesOrderById(id: $id) { totals { gross { amount } } } }", new { id = draft.Id() });
        Assert.Equal("23.80", data.GetProperty("salesOrderById").GetProperty("totals").GetProperty("gross").GetProperty("amount").GetString());
    }

    [Fact]
    public async Task A_company_has_one_default_list()
    {
        var before = await sales.DigestAsync();

        var payload = await sales.MutateAsync(
            "priceListCreate", new { code = "SECOND", name = "Second default", currencyCode = "EUR", isDefault = true, idempotencyKey = SalesCalls.NewKey() }, "priceList { id }");

        Assert.Equal(("SalesAlreadyTaken", "input.isDefault"), payload.Error());
        Assert.Equal(before, await sales.DigestAsync());
    }

    [Theory]
    [InlineData("unitPrice", "-1")]
    [InlineData("unitPrice", "0.0000001")]
    [InlineData("taxCode", "S99")]
    [InlineData("validUntil", "2024-12-31")]
    public async Task A_price_that_cannot_be_is_refused(string field, string value)
    {
        var before = await sales.DigestAsync();

        var payload = await sales.MutateAsync(
            "priceListItemUpdate",
            new Dictionary<string, object> { ["priceListItemId"] = DemoId.Of<PriceListItem>(11), ["expectedVersion"] = 1, [field] = value },
            "priceListItem { version }");

        Assert.Equal(("InvalidInput", $"input.{field}"), payload.Error());
        Assert.Equal(before, await sales.DigestAsync());
    }

    [Fact]
    public async Task Currencies_without_minor_units_have_whole_amounts()
    {
        var list = await CreateAsync("JPY");
        (await ItemAsync(list, "33.5", "2026-01-01")).Done();
        var input = new { customerId = SalesFixture.Customer(2), priceListId = list, lines = new[] { SalesCalls.Line(1, 3) }, idempotencyKey = SalesCalls.NewKey() };

        var order = (await sales.OrderAsync("salesOrderCreate", input)).Done().GetProperty("salesOrder");

        Assert.Equal(
            """{"net":{"amount":"101"},"tax":{"amount":"19"},"gross":{"amount":"120","currencyCode":"JPY"}}""", order.GetProperty("totals").GetRawText());
    }

    private async Task<string> CreateAsync(string currencyCode = "EUR")
    {
        var payload = await sales.MutateAsync(
            "priceListCreate", new { code = SalesCalls.NewKey(), name = "List", currencyCode, idempotencyKey = SalesCalls.NewKey() }, "priceList { id }");
        return payload.Done().GetProperty("priceList").Id();
    }

    private Task<JsonElement> ItemAsync(string list, string unitPrice, string validFrom) => sales.MutateAsync(
        "priceListItemCreate",
        new
        {
            priceListId = list,
            productId = SalesFixture.Product(1),
            minimumQuantity = SalesFixture.Quantity(0),
            unitPrice,
            taxCode = "S19",
            validFrom,
            idempotencyKey = SalesCalls.NewKey(),
        },
        "priceListItem { id }");

    private static string? Gross(JsonElement payload) =>
        payload.GetProperty("salesOrder").GetProperty("totals").GetProperty("gross").GetProperty("amount").GetString();
}
