using System.Globalization;
using Xunit.Abstractions;

namespace ErpSystem.Inventory.Tests.Valuation;

/// <summary>Random documents by many clients through the real endpoint: whatever is refused, the books hold.</summary>
public sealed class RandomDocumentTests(InventoryFixture inventory, ITestOutputHelper output) : IClassFixture<InventoryFixture>
{
    private const int Clients = 6;
    private const int DocumentsEach = 25;

    [Fact]
    public async Task Stock_value_is_the_sum_of_layers_of_moves_and_of_documents_after_random_documents_by_many_clients()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("VALUATION_SEED"), out var stated) ? stated : Environment.TickCount;
        output.WriteLine($"VALUATION_SEED={seed}");
        var products = new List<string>();
        var warehouses = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            warehouses.Add(await inventory.WarehouseAsync());
            products.Add(await inventory.ProductAsync(unit: 2));
        }

        await inventory.MutateAsync(
            "mutation($input: ProductValuationChangeInput!) { productValuationChange(input: $input) { errors { ... on Error { code } } } }",
            new { productId = products[0], valuationMethod = "MOVING_AVERAGE", idempotencyKey = InventoryFixture.Key() });
        await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => RunAsync(new Random(seed + client), products, warehouses)));

        Assert.Equal(0, await inventory.BrokenRowsAsync());
        Assert.Equal(0m, await inventory.ScalarAsync<decimal>(
            """
            SELECT (SELECT sum(value) FROM inventory.stock_document) - (SELECT sum(remaining_value) FROM inventory.cost_layer)
                 - (SELECT sum(in_transit_value) FROM inventory.stock_transfer_line)
            """));
    }

    private async Task RunAsync(Random random, List<string> products, List<string> warehouses)
    {
        for (var i = 0; i < DocumentsEach; i++)
        {
            var product = products[random.Next(products.Count)];
            var warehouse = warehouses[random.Next(warehouses.Count)];
            var quantity = Text(random.Next(1, 9_000) / 1_000m);
            await (random.Next(6) switch
            {
                0 or 1 => inventory.ReceiveAsync(product, warehouse, quantity, "kg", Text(random.Next(1, 9_000_000) / 1_000_000m)),
                2 => inventory.MutateAsync(InventoryFixture.StockAdjustmentPost, InventoryFixture.AdjustmentOf(product, warehouse, "-" + quantity, "kg")),
                3 => TransferAsync("stockTransferPost", "StockTransferPostInput", product, warehouse, warehouses[random.Next(warehouses.Count)], quantity),
                4 => TransferAsync("stockTransferDispatch", "StockTransferDispatchInput", product, warehouse, warehouses[random.Next(warehouses.Count)], quantity),
                _ => SellAsync(TestOrder.Of(product, warehouse, quantity, unit: "kg")),
            });
        }
    }

    private Task<System.Text.Json.JsonElement> TransferAsync(string mutation, string input, string product, string source, string target, string quantity) => inventory.MutateAsync(
        $"mutation($input: {input}!) {{ {mutation}(input: $input) {{ errors {{ ... on Error {{ code }} }} }} }}",
        new
        {
            fromWarehouseId = source,
            toWarehouseId = target,
            lines = new[] { new { productId = product, quantity = new { value = quantity, unit = "kg" } } },
            idempotencyKey = InventoryFixture.Key(),
        });

    private async Task SellAsync(TestOrder order)
    {
        await inventory.TakeAsync(order.Confirmed());
        await inventory.ShipAsync(order);
    }

    private static string Text(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
