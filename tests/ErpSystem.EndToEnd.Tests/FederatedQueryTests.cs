using System.Text.Json.Nodes;

namespace ErpSystem.EndToEnd.Tests;

/// <summary>One question over two domains: real rows, and a number of calls that does not depend on how many rows there are.</summary>
public sealed class FederatedQueryTests(SystemFixture fixture) : IClassFixture<SystemFixture>
{
    [Fact]
    public async Task An_order_by_id_comes_with_its_customer_lines_products_stock_and_categories()
    {
        var id = await AnyOrderIdAsync();

        var reply = await fixture.PostAsync(Operations.OrderWithStock, new { id });

        Assert.Null(reply["errors"]);
        var order = reply.At("data", "salesOrderById");
        Assert.Equal(id, order.Text("id"));
        Assert.False(string.IsNullOrEmpty(order.Text("customer", "name")));
        AssertWhole(order);
    }

    [Fact]
    public async Task A_page_of_50_orders_comes_with_the_same_selection()
    {
        var reply = await fixture.PostAsync(Operations.OrdersWithStock, new { first = 50 });

        Assert.Null(reply["errors"]);
        var orders = reply.Items("data", "salesOrders", "nodes");
        Assert.Equal(50, orders.Count);
        Assert.All(orders, AssertWhole);
    }

    [Fact]
    public async Task Calls_per_subgraph_and_statements_per_call_do_not_grow_with_rows()
    {
        await fixture.PostAsync(Operations.OrdersWithStock, new { first = 1 });

        var few = await CountAsync(2);
        var many = await CountAsync(100);

        Assert.NotEmpty(few);
        Assert.Equal(few, many);
        // Depth of the plan: the page in Sales, then what Inventory adds to its lines and products. Fewer than a thousand keys: one chunk.
        Assert.Empty(many["finance"]);
        Assert.All(many.Where(subgraph => subgraph.Key != "finance"), subgraph => Assert.InRange(subgraph.Value.Count, 1, 2));
    }

    private static void AssertWhole(JsonNode? order)
    {
        var lines = order.Items("lines", "nodes");
        Assert.NotEmpty(lines);
        Assert.All(lines, line =>
        {
            Assert.False(string.IsNullOrEmpty(line.Text("product", "name")));
            Assert.False(string.IsNullOrEmpty(line.Text("product", "category", "name")));
            Assert.NotEmpty(line.Items("product", "stockLevels"));
            Assert.All(line.Items("product", "stockLevels"), level => Assert.True(decimal.Parse(level.Text("available", "value")!, System.Globalization.CultureInfo.InvariantCulture) >= 0));
        });
    }

    private async Task<SortedDictionary<string, IReadOnlyList<int>>> CountAsync(int orders)
    {
        using var counter = new CallCounter();
        var reply = await fixture.PostAsync(Operations.OrdersWithStock, new { first = orders });
        Assert.Null(reply["errors"]);
        Assert.Equal(orders, reply.Items("data", "salesOrders", "nodes").Count);
        var counts = fixture.System.Subgraphs.ToDictionary(subgraph => subgraph.Name, subgraph => counter.SqlPerCall(subgraph.Url));
        return new SortedDictionary<string, IReadOnlyList<int>>(counts, StringComparer.Ordinal);
    }

    private async Task<string> AnyOrderIdAsync()
    {
        var reply = await fixture.PostAsync("{ salesOrders(first: 1) { nodes { id } } }");
        return reply.Text("data", "salesOrders", "nodes", 0, "id") ?? throw new InvalidOperationException(reply.ToJsonString());
    }
}
