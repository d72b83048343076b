using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.SalesOrders;
using ErpSystem.Inventory.Warehouses;

namespace ErpSystem.Inventory.Tests.Lookups;

/// <summary>A call sends as many statements for many rows as for few.</summary>
public sealed class StatementCountTests(InventoryFixture inventory) : IClassFixture<InventoryFixture>
{
    private const string Selection =
        """
        id name category { id name parent { name } } baseUnit { code } availableQuantity { value unit }
        stockLevels { onHand { value unit } reserved { value } available { value } warehouse { code } locations { onHand { value } location { code } } }
        unitConversions { nodes { fromUnit { code } toUnit { code } } } stockMoves(first: 3) { nodes { quantity { value } unitCost { amount currencyCode } location { code } } }
        """;

    [Fact]
    public async Task A_page_of_products()
    {
        await SameCountAsync(size => ($"query($n: Int!) {{ products(first: $n) {{ totalCount nodes {{ {Selection} }} }} }}", new { n = size }));
    }

    [Fact]
    public async Task A_list_lookup_of_products()
    {
        await SameCountAsync(size => (
            $"query($ids: [ID!]!) {{ productsByIds(ids: $ids) {{ {Selection} }} }}",
            new { ids = Enumerable.Range(1, size).Select(InventoryFixture.Demo<Product>) }));
    }

    [Fact]
    public async Task What_order_lines_have_with_as_many_groups_as_products()
    {
        await SameCountAsync(size => (
            "query($ids: [ID!]!) { salesOrderLinesByIds(ids: $ids) { reservedQuantity { value } backorderedQuantity { value } "
            + string.Concat(Enumerable.Range(1, size).Select(i =>
                $"a{i}: availableQuantity(productId: \"{InventoryFixture.Demo<Product>(i)}\", warehouseId: \"{InventoryFixture.Demo<Warehouse>((i % 3) + 1)}\") {{ value }} "))
            + "} }",
            new { ids = Enumerable.Range(1, size).Select(i => InventoryFixture.Demo<SalesOrderLine>((i * 100) + 1)) }));
    }

    [Fact]
    public async Task A_page_of_reservations_with_their_lines()
    {
        await SameCountAsync(size => (
            "query($n: Int!) { reservations(first: $n) { nodes { number salesOrder { id } lines { nodes { product { sku } warehouse { code } reserved { value } } } } } }",
            new { n = size }));
    }

    [Fact]
    public async Task Posting_a_receipt()
    {
        var warehouse = await inventory.WarehouseAsync();
        await SameCountAsync(size => (
            "mutation($input: GoodsReceiptPostInput!) { goodsReceiptPost(input: $input) { errors { ... on Error { message } } } }",
            new
            {
                input = new
                {
                    warehouseId = warehouse,
                    lines = Enumerable.Range(1, size).Select(i => new { productId = InventoryFixture.Demo<Product>((i * 10) + 1), quantity = new { value = "1", unit = "pcs" }, unitCost = "1" }),
                    idempotencyKey = InventoryFixture.Key(),
                },
            }));
    }

    [Fact]
    public async Task Reserving_and_delivering_an_order()
    {
        var warehouse = await inventory.WarehouseAsync();
        var products = new List<string>();
        for (var i = 0; i < 19; i++)
        {
            products.Add(await inventory.ProductAsync());
            await inventory.ReceiveAsync(products[i], warehouse, "100");
        }

        var confirming = new List<int>();
        var delivering = new List<int>();
        foreach (var size in (int[])[2, 2, 19])
        {
            var order = new TestOrder([.. products.Take(size).Select(product => new TestOrder.Line(product, warehouse, "1"))]);
            inventory.Commands.Reset();
            await inventory.DeliverAsync(order.Confirmed());
            confirming.Add(inventory.Commands.Count);
            inventory.Commands.Reset();
            Assert.Null(InventoryFixture.ErrorOf(await inventory.ShipAsync(order)));
            delivering.Add(inventory.Commands.Count);
        }

        Assert.Equal(confirming[1], confirming[2]);
        Assert.Equal(delivering[1], delivering[2]);
    }

    [Fact]
    public async Task The_reconciliation_and_an_order_s_deliveries()
    {
        await SameCountAsync(size => (
            "query($n: Int!) { stockLedgerReconciliation(first: $n) { nodes { id stockValue { amount } warehouse { code } } } }", new { n = size }));
        await SameCountAsync(size => (
            "query($ids: [ID!]!) { salesOrdersByIds(ids: $ids) { shipments { nodes { number lines { nodes { product { sku } cost { amount } } } } } reservations { nodes { number } } } }",
            new { ids = Enumerable.Range(1, size).Select(InventoryFixture.Demo<SalesOrder>) }));
    }

    private async Task SameCountAsync(Func<int, (string Query, object Variables)> call)
    {
        var counts = new List<int>();
        foreach (var size in (int[])[2, 2, 19])
        {
            var (query, variables) = call(size);
            inventory.Commands.Reset();
            await inventory.DataAsync(query, variables);
            counts.Add(inventory.Commands.Count);
        }

        // The first call may read what the second finds cached.
        Assert.Equal(counts[1], counts[2]);
        Assert.InRange(counts[2], 1, 25);
    }
}
