
namespace ErpSystem.Inventory.Tests.Valuation;

/// <summary>What goods are worth changes by a document, never by itself.</summary>
public sealed class RevaluationTests(InventoryFixture inventory) : IClassFixture<InventoryFixture>
{
    private const string Post =
        """
        mutation($input: StockRevaluationPostInput!) {
          stockRevaluationPost(input: $input) {
            stockRevaluation { id number lines { nodes { valueBefore { amount } valueAfter { amount } } } } errors { ... on Error { code path } }
          }
        }
        """;

    private const string Method =
        """
        mutation($input: ProductValuationChangeInput!) {
          productValuationChange(input: $input) { product { valuationMethod version } errors { ... on Error { code } } }
        }
        """;

    [Fact]
    public async Task Goods_are_worth_what_the_document_says_and_the_ledger_knows_by_how_much_that_is_more()
    {
        var (product, warehouse) = await inventory.StockedAsync("4");

        await inventory.MutateAsync(Post, Of(product, warehouse, "3"));

        Assert.Equal(12m, await ValueAsync(product));
        var told = await inventory.ToldAsync("inventory.valuation.adjusted.v1", product);
        Assert.Equal(("REVALUATION", "2"), (told.GetProperty("kind").GetString(), told.GetProperty("value").GetString()));
        Assert.Equal(0, await inventory.BrokenRowsAsync());
        Assert.Equal("NOTHING_TO_REVALUE", InventoryFixture.ErrorOf(await inventory.MutateAsync(Post, Of(product, await inventory.WarehouseAsync(), "3"))));
    }

    [Fact]
    public async Task Another_method_leaves_the_value_as_it_is_and_costs_by_it_from_then_on()
    {
        var (product, warehouse) = await inventory.StockedAsync("2", cost: "1");
        await inventory.ReceiveAsync(product, warehouse, "2", cost: "4");

        await inventory.MutateAsync(Method, new { productId = product, valuationMethod = "MOVING_AVERAGE", idempotencyKey = InventoryFixture.Key() });
        Assert.Equal(10m, await ValueAsync(product));
        Assert.Equal("0", (await inventory.ToldAsync("inventory.valuation.adjusted.v1", product)).GetProperty("value").GetString());
        await inventory.MutateAsync(InventoryFixture.StockAdjustmentPost, InventoryFixture.AdjustmentOf(product, warehouse, "-1"));

        Assert.Equal(7.5m, await ValueAsync(product));
        Assert.Equal(0, await inventory.BrokenRowsAsync());
    }

    [Fact]
    public async Task A_product_without_stock_changes_its_method_without_a_document()
    {
        var product = await inventory.ProductAsync();

        var payload = await inventory.MutateAsync(Method, new { productId = product, valuationMethod = "MOVING_AVERAGE", idempotencyKey = InventoryFixture.Key() });

        Assert.Equal("MOVING_AVERAGE", payload.GetProperty("product").GetProperty("valuationMethod").GetString());
        Assert.Equal(0, await inventory.TimesToldAsync("inventory.valuation.adjusted.v1", product));
    }

    [Fact]
    public async Task The_reconciliation_lists_each_document_once_and_its_values_are_the_value_of_the_stock()
    {
        var (product, warehouse) = await inventory.StockedAsync("4");
        await inventory.MutateAsync(Post, Of(product, warehouse, "3"));

        var data = await inventory.DataAsync(
            """
            query($w: ID!) {
              stockLedgerReconciliation(where: { warehouseId: { eq: $w }, kind: { in: [RECEIPT, REVALUATION] } }, orderBy: [{ field: RECORDED_AT, direction: ASC }]) {
                totalCount nodes { id kind number postingDate stockValue { amount currencyCode } warehouse { id } }
              }
            }
            """,
            new { w = warehouse });

        var nodes = data.GetProperty("stockLedgerReconciliation").GetProperty("nodes").EnumerateArray().ToList();
        Assert.Equal(["RECEIPT", "REVALUATION"], nodes.Select(node => node.GetProperty("kind").GetString()));
        Assert.StartsWith("stock_document_", nodes[0].GetProperty("id").GetString(), StringComparison.Ordinal);
        var byId = await inventory.DataAsync("query($id: ID!) { stockDocumentById(id: $id) { number } }", new { id = nodes[0].GetProperty("id").GetString() });
        Assert.Equal(nodes[0].GetProperty("number").GetString(), byId.GetProperty("stockDocumentById").GetProperty("number").GetString());
        Assert.Equal(0m, await inventory.ScalarAsync<decimal>(
            """
            SELECT (SELECT sum(value) FROM inventory.stock_document) - (SELECT sum(remaining_value) FROM inventory.cost_layer)
                 - (SELECT coalesce(sum(in_transit_value), 0) FROM inventory.stock_transfer_line)
            """));
    }

    private static object Of(string product, string warehouse, string cost) => new
    {
        lines = new[] { new { productId = product, warehouseId = warehouse, unitCost = cost } },
        idempotencyKey = InventoryFixture.Key(),
    };

    private async Task<decimal> ValueAsync(string product)
    {
        var data = await inventory.DataAsync("query($id: ID!) { productById(id: $id) { stockLevels { stockValue } } }", new { id = product });
        var value = data.GetProperty("productById").GetProperty("stockLevels")[0].GetProperty("stockValue").GetString();
        return decimal.Parse(value!, System.Globalization.CultureInfo.InvariantCulture);
    }
}
