using System.Globalization;

namespace ErpSystem.Sales.Tests.Products;

public sealed class ProductFieldsTests(SalesFixture sales) : IClassFixture<SalesFixture>
{
    [Theory]
    [InlineData(2, 1, null, "38.95", "EUR")] // standard
    [InlineData(1, 1, 5, "35.8340", "EUR")] // wholesale from 0
    [InlineData(1, 1, 10, "34.2760", "EUR")] // wholesale from 10
    [InlineData(1, 1, 250, "31.5495", "EUR")] // wholesale from 100
    [InlineData(10, 1, 5, "45.5715", "USD")] // export
    public async Task The_sales_price_is_that_of_the_customers_list(int customer, int product, int? quantity, string amount, string currency)
    {
        var data = await sales.QueryAsync(
            "query($ids: [ID!]!, $customer: ID!, $quantity: QuantityInput) { productsByIds(ids: $ids) { salesPrice(customerId: $customer, quantity: $quantity) { amount currencyCode } } }",
            new { ids = new[] { SalesFixture.Product(product) }, customer = SalesFixture.Customer(customer), quantity = quantity is { } value ? SalesFixture.Quantity(value) : null });

        var price = data.GetProperty("productsByIds")[0].GetProperty("salesPrice");
        Assert.Equal(decimal.Parse(amount, CultureInfo.InvariantCulture), decimal.Parse(price.GetProperty("amount").GetString()!, CultureInfo.InvariantCulture));
        Assert.Equal(currency, price.GetProperty("currencyCode").GetString());
    }

    [Fact]
    public async Task A_product_that_was_never_for_sale_has_neither_price_nor_demand()
    {
        var data = await sales.QueryAsync(
            "query($id: ID!, $customer: ID!) { productById(id: $id) { id salesPrice(customerId: $customer) { amount } committedDemand { value } } }",
            new { id = SalesFixture.Product(9_999), customer = SalesFixture.Customer(2) });

        Assert.Equal(
            $$"""{"id":"{{SalesFixture.Product(9_999)}}","salesPrice":null,"committedDemand":null}""", data.GetProperty("productById").GetRawText());
    }

    [Fact]
    public async Task Committed_demand_is_what_confirmed_orders_ask_for()
    {
        var products = Enumerable.Range(1, 200).Select(SalesFixture.Product).ToList();

        var data = await sales.QueryAsync(
            "query($ids: [ID!]!) { productsByIds(ids: $ids) { id committedDemand { value unit } } }", new { ids = products });

        var shown = data.GetProperty("productsByIds").EnumerateArray()
            .Sum(product => decimal.Parse(product.GetProperty("committedDemand").GetProperty("value").GetString()!, CultureInfo.InvariantCulture));
        var stored = await sales.ScalarAsync<decimal>(
            """
            SELECT sum(quantity_value) FROM sales.sales_order_line l JOIN sales.sales_order o ON o.id = l.order_id
            WHERE o.status = 'CONFIRMED' AND NOT l.cancelled
            """);
        Assert.Equal(stored, shown);
        Assert.True(shown > 0);
    }

    [Fact]
    public async Task Confirming_raises_committed_demand_and_cancelling_lowers_it_again()
    {
        var before = await DemandAsync(41);
        var order = await sales.ConfirmedAsync(SalesCalls.Line(41, 7));
        var confirmed = await DemandAsync(41);
        (await sales.OrderAsync("salesOrderCancel", new { orderId = order.Id(), reason = "No", idempotencyKey = SalesCalls.NewKey() })).Done();

        Assert.Equal([7m, 0m], new[] { confirmed - before, await DemandAsync(41) - before });
    }

    [Fact]
    public async Task Statements_do_not_grow_with_products()
    {
        const string Query = "query($ids: [ID!]!, $customer: ID!) { productsByIds(ids: $ids) { salesPrice(customerId: $customer) { amount } committedDemand { value } } }";

        var few = await StatementsAsync(Query, 2);
        var many = await StatementsAsync(Query, 200);

        Assert.Equal(few, many);
        Assert.InRange(many, 1, 6);
    }

    private async Task<int> StatementsAsync(string query, int products)
    {
        sales.Commands.Reset();
        await sales.QueryAsync(query, new { ids = Enumerable.Range(1, products).Select(SalesFixture.Product), customer = SalesFixture.Customer(2) });
        return sales.Commands.Count;
    }

    private async Task<decimal> DemandAsync(int product)
    {
        var data = await sales.QueryAsync("query($id: ID!) { productById(id: $id) { committedDemand { value } } }", new { id = SalesFixture.Product(product) });
        return decimal.Parse(
            data.GetProperty("productById").GetProperty("committedDemand").GetProperty("value").GetString()!, CultureInfo.InvariantCulture);
    }
}
