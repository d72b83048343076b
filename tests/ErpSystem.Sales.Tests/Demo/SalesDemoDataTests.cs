using ErpSystem.Sales.Orders;
using ErpSystem.Subgraphs;

namespace ErpSystem.Sales.Tests.Demo;

public sealed class SalesDemoDataTests(SalesFixture sales) : IClassFixture<SalesFixture>
{
    [Fact]
    public async Task It_has_the_promised_size_and_about_half_of_the_orders_are_confirmed()
    {
        var counts = await sales.ScalarAsync<long[]>(
            """
            SELECT array[
                (SELECT count(*) FROM sales.customer), (SELECT count(*) FROM sales.sales_order),
                (SELECT count(DISTINCT product_id) FROM sales.price_list_item JOIN sales.price_list p ON p.id = price_list_id AND p.is_default),
                (SELECT count(*) FROM sales.sales_order WHERE status = 'CONFIRMED')]
            """);

        Assert.Equal([100, 500, 200], counts[..3]);
        Assert.InRange(counts[3], 200, 300);
    }

    [Fact]
    public async Task Loading_it_again_changes_nothing()
    {
        var before = await sales.DigestAsync();

        await SalesSubgraph.Definition.LoadDemoDataAsync(sales.Database.RuntimeConnectionString, new DemoDataOptions(), CancellationToken.None);

        Assert.Equal(before, await sales.DigestAsync());
    }

    [Fact]
    public async Task Every_stored_total_is_the_sum_of_its_lines_and_their_taxes()
    {
        Assert.Equal(0L, await sales.ScalarAsync<long>(SalesCalls.OrdersWithWrongTotals));
    }

    [Fact]
    public async Task Ids_are_those_that_other_domains_expect()
    {
        var data = await sales.QueryAsync(
            "query($line: ID!) { salesOrderLineById(id: $line) { lineNumber order { id } product { id } warehouse { id } } }",
            new { line = DemoId.Of<SalesOrderLine>(101) });

        var line = data.GetProperty("salesOrderLineById");
        Assert.Equal((1, DemoId.Of<SalesOrder>(1).ToString()), (line.GetProperty("lineNumber").GetInt32(), line.GetProperty("order").Id()));
        Assert.Contains(line.GetProperty("product").Id(), Enumerable.Range(1, 200).Select(i => SalesFixture.Product(i).ToString()));
    }

    [Fact]
    public async Task Every_customer_and_every_confirmed_order_is_told_once_with_its_version()
    {
        var told = await sales.OutboxAsync();

        Assert.Equal(
            [("sales.customer.changed.v1", 100L), ("sales.order.confirmed.v1", await sales.ScalarAsync<long>("SELECT count(*) FROM sales.sales_order WHERE status = 'CONFIRMED'"))],
            told.GroupBy(row => row.Topic).OrderBy(group => group.Key).Select(group => (group.Key, group.LongCount())));
        Assert.All(told, row => Assert.Equal((1, 1L), (row.Data.GetProperty("aggregateVersion").GetInt32(), row.Sequence)));
    }

    [Fact]
    public async Task Orders_beyond_a_credit_limit_are_held_and_no_limit_is_passed()
    {
        var counts = await sales.ScalarAsync<long[]>(
            """
            SELECT array[
                (SELECT count(*) FROM sales.sales_order WHERE credit_held),
                (SELECT count(*) FROM sales.quotation WHERE status = 'SENT'),
                (SELECT count(*) FROM sales.customer c WHERE credit_limit < (
                    SELECT sum(unbilled_amount) FROM sales.sales_order o WHERE o.customer_id = c.id AND NOT credit_held))]
            """);

        var listed = await sales.QueryAsync("{ salesOrders(where: { creditHeld: { eq: true } }) { totalCount } }");
        Assert.InRange(counts[0], 1, 100);
        Assert.Equal(counts[0], listed.GetProperty("salesOrders").GetProperty("totalCount").GetInt64());
        Assert.InRange(counts[1], 5, 15);
        Assert.Equal(0, counts[2]);
    }
}
