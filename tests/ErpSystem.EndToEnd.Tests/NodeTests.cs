namespace ErpSystem.EndToEnd.Tests;

/// <summary>Objects of both domains by their global ids alone.</summary>
public sealed class NodeTests(SystemFixture fixture) : IClassFixture<SystemFixture>
{
    [Fact]
    public async Task An_order_a_product_and_an_unknown_id_come_through_nodes_in_their_order()
    {
        var known = await fixture.PostAsync("{ salesOrders(first: 1) { nodes { id number } } products(first: 1) { nodes { id sku } } }");
        var (order, product) = (known.At("data", "salesOrders", "nodes", 0), known.At("data", "products", "nodes", 0));
        var missing = "product_" + new string('7', 26);

        var reply = await fixture.PostAsync(
            "query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on SalesOrder { number } ... on Product { sku stockLevels { id } } } }",
            new { ids = new[] { order.Text("id"), missing, product.Text("id"), "order_1" } });

        var nodes = reply.Items("data", "nodes");
        Assert.Equal(4, nodes.Count);
        Assert.Equal(("SalesOrder", order.Text("id"), order.Text("number")), (nodes[0].Text("__typename"), nodes[0].Text("id"), nodes[0].Text("number")));
        Assert.Null(nodes[1]);
        Assert.Equal(("Product", product.Text("id"), product.Text("sku")), (nodes[2].Text("__typename"), nodes[2].Text("id"), nodes[2].Text("sku")));
        Assert.Null(nodes[3]);
        Assert.Equal(["NODE_ID_INVALID"], reply.ErrorCodes());
        Assert.Equal(["nodes.3"], reply.ErrorPaths());
    }

    [Fact]
    public async Task The_type_of_a_node_is_told_only_when_it_exists()
    {
        var reply = await fixture.PostAsync($"{{ node(id: \"sales_order_{new string('7', 26)}\") {{ __typename }} }}");

        Assert.Null(reply["errors"]);
        Assert.Null(reply.At("data", "node"));
    }
}
