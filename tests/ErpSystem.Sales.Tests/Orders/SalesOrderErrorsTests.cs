using System.Text.Json;
using ErpSystem.Sales.Customers;
using ErpSystem.Sales.PriceLists;
using ErpSystem.Subgraphs;

namespace ErpSystem.Sales.Tests.Orders;

/// <summary>What is refused is refused by a declared error and changes no row at all.</summary>
public sealed class SalesOrderErrorsTests(SalesFixture sales) : IClassFixture<SalesFixture>
{
    [Fact]
    public Task A_product_that_is_on_no_price_list() => RefusedAsync(
        "salesOrderCreate", Create(SalesCalls.Line(1, 1), SalesCalls.Line(9_999, 1)), "SalesProductNotOnPriceList", "input.lines.1");

    [Fact]
    public Task A_unit_that_the_product_is_not_sold_in() => RefusedAsync(
        "salesOrderCreate", Create(Line(quantity: SalesFixture.Quantity(1, "box"))), "SalesProductNotOnPriceList", "input.lines.0");

    [Fact]
    public Task An_unknown_unit() => RefusedAsync(
        "salesOrderCreate", Create(Line(quantity: SalesFixture.Quantity(1, "furlong"))), "InvalidInput", "input.lines.0.quantity.unit");

    [Theory]
    [InlineData("-1")]
    [InlineData("0")]
    [InlineData("1.5")]
    [InlineData("1000000000000")]
    public Task A_quantity_that_cannot_be(string value) => RefusedAsync(
        "salesOrderCreate", Create(Line(quantity: new { value, unit = "pcs" })), "InvalidInput", "input.lines.0.quantity.value");

    [Theory]
    [InlineData("-0.01")]
    [InlineData("100.01")]
    [InlineData("1.23456")]
    public Task A_discount_that_cannot_be(string discountPercent) => RefusedAsync(
        "salesOrderCreate", Create(Line(discountPercent: discountPercent)), "InvalidInput", "input.lines.0.discountPercent");

    [Theory]
    [InlineData("-1")]
    [InlineData("0.1234567")]
    public Task A_unit_price_that_cannot_be(string unitPrice) => RefusedAsync(
        "salesOrderCreate", Create(Line(unitPrice: unitPrice)), "InvalidInput", "input.lines.0.unitPrice");

    [Fact]
    public Task An_amount_that_is_too_large() => RefusedAsync(
        "salesOrderCreate",
        Create(Line(quantity: SalesFixture.Quantity(999_999_999_999m), unitPrice: "1000001")),
        "InvalidInput",
        "input.lines.0.quantity");

    [Fact]
    public Task An_unknown_tax_code() => RefusedAsync(
        "salesOrderCreate", Create(Line(taxCode: "S99")), "InvalidInput", "input.lines.0.taxCode");

    [Fact]
    public Task An_unknown_customer() => RefusedAsync(
        "salesOrderCreate", new { customerId = SalesFixture.Customer(9_999), idempotencyKey = SalesCalls.NewKey() }, "EntityNotFound");

    [Fact]
    public Task Another_customers_address() => RefusedAsync(
        "salesOrderCreate",
        new { customerId = SalesFixture.Customer(2), shippingAddressId = DemoId.Of<Address>(30), idempotencyKey = SalesCalls.NewKey() },
        "InvalidInput",
        "input.shippingAddressId");

    [Fact]
    public Task An_external_reference_that_is_taken() => RefusedAsync(
        "salesOrderCreate",
        new { customerId = SalesFixture.Customer(2), externalReference = "WEB-000003", idempotencyKey = SalesCalls.NewKey() },
        "SalesAlreadyTaken",
        "input.externalReference");

    [Fact]
    public Task A_price_list_that_does_not_exist() => RefusedAsync(
        "salesOrderCreate",
        new { customerId = SalesFixture.Customer(2), priceListId = DemoId.Of<PriceList>(9), idempotencyKey = SalesCalls.NewKey() },
        "SalesNoPriceList");

    [Fact]
    public async Task An_archived_customer_gets_no_order_and_no_confirmation()
    {
        var customer = await sales.MutateAsync("customerCreate", new { name = "Gone soon", idempotencyKey = SalesCalls.NewKey() }, "customer { id }");
        var customerId = customer.Done().GetProperty("customer").Id();
        var draft = await sales.OrderAsync("salesOrderCreate", new { customerId, lines = new[] { SalesCalls.Line(1, 1) }, idempotencyKey = SalesCalls.NewKey() });
        var orderId = draft.Done().GetProperty("salesOrder").Id();
        (await sales.MutateAsync("customerArchive", new { customerId, idempotencyKey = SalesCalls.NewKey() }, "customer { archived }")).Done();

        await RefusedAsync("salesOrderCreate", new { customerId, idempotencyKey = SalesCalls.NewKey() }, "SalesCustomerArchived");
        await RefusedAsync("salesOrderConfirm", new { orderId, idempotencyKey = SalesCalls.NewKey() }, "SalesCustomerArchived");
    }

    [Fact]
    public async Task An_order_without_lines_is_not_confirmed()
    {
        var draft = await sales.DraftAsync();

        await RefusedAsync("salesOrderConfirm", new { orderId = draft.Id(), idempotencyKey = SalesCalls.NewKey() }, "SalesOrderEmpty");
    }

    [Fact]
    public async Task A_cancelled_order_is_not_confirmed_changed_or_cancelled_again()
    {
        var order = await sales.ConfirmedAsync(SalesCalls.Line(1, 1));
        (await sales.OrderAsync("salesOrderCancel", new { orderId = order.Id(), reason = "No", idempotencyKey = SalesCalls.NewKey() })).Done();

        await RefusedAsync("salesOrderConfirm", new { orderId = order.Id(), idempotencyKey = SalesCalls.NewKey() }, "SalesOrderNotOpen");
        await RefusedAsync("salesOrderCancel", new { orderId = order.Id(), reason = "No", idempotencyKey = SalesCalls.NewKey() }, "SalesOrderNotOpen");
        await RefusedAsync("salesOrderUpdate", new { orderId = order.Id(), expectedVersion = 3, note = "?" }, "SalesOrderNotOpen");
    }

    [Fact]
    public async Task A_stale_version_is_refused_with_the_current_state_beside_it()
    {
        var order = await sales.ConfirmedAsync(SalesCalls.Line(1, 1));

        var payload = await RefusedAsync(
            "salesOrderCancel", new { orderId = order.Id(), reason = "No", expectedVersion = 1, idempotencyKey = SalesCalls.NewKey() }, "StaleVersion");

        var current = payload.GetProperty("salesOrder");
        Assert.Equal(("CONFIRMED", 2), (current.Status(), current.Version()));
    }

    [Fact]
    public async Task The_same_key_with_another_body()
    {
        var idempotencyKey = SalesCalls.NewKey();
        (await sales.OrderAsync("salesOrderCreate", new { customerId = SalesFixture.Customer(2), idempotencyKey })).Done();

        await RefusedAsync("salesOrderCreate", new { customerId = SalesFixture.Customer(3), idempotencyKey }, "IdempotencyConflict");
    }

    [Fact]
    public async Task A_blank_reason()
    {
        var order = await sales.ConfirmedAsync(SalesCalls.Line(1, 1));

        await RefusedAsync("salesOrderCancel", new { orderId = order.Id(), reason = "  ", idempotencyKey = SalesCalls.NewKey() }, "InvalidInput", "input.reason");
    }

    [Fact]
    public async Task A_malformed_id_is_a_request_error_with_a_code()
    {
        var before = await sales.DigestAsync();

        using var reply = await sales.PostAsync(
            "mutation($input: SalesOrderCancelInput!) { salesOrderCancel(input: $input) { errors { __typename } } }",
            new { input = new { orderId = "customer_01h455vb4pex5vsknk084sn02q", reason = "No", idempotencyKey = "k" } });

        var error = Assert.Single(reply.RootElement.GetProperty("errors").EnumerateArray());
        Assert.Equal("INVALID_ID", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal(before, await sales.DigestAsync());
    }

    private static object Create(params object[] lines) =>
        new { customerId = SalesFixture.Customer(2), lines, idempotencyKey = SalesCalls.NewKey() };

    private static object Line(object? quantity = null, string? discountPercent = null, string? unitPrice = null, string? taxCode = null) =>
        new { productId = SalesFixture.Product(1), quantity = quantity ?? SalesFixture.Quantity(1), discountPercent, unitPrice, taxCode };

    private async Task<JsonElement> RefusedAsync(string mutation, object input, string errorType, string path = "")
    {
        var before = await sales.DigestAsync();

        var payload = await sales.OrderAsync(mutation, input);

        Assert.Equal((errorType, path), payload.Error());
        Assert.Equal(before, await sales.DigestAsync());
        return payload;
    }
}
