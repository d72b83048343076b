using ErpSystem.Inventory.Products;

namespace ErpSystem.Inventory.Tests.Receipts;

public sealed class LargeReceiptTests(InventoryFixture inventory) : IClassFixture<InventoryFixture>
{
    [Fact]
    public async Task A_receipt_of_a_thousand_lines_over_all_products_is_posted_whole()
    {
        var warehouse = await inventory.WarehouseAsync();

        var payload = await inventory.MutateAsync(
            "mutation($input: GoodsReceiptPostInput!) { goodsReceiptPost(input: $input) { errors { ... on Error { message } } } }",
            new
            {
                warehouseId = warehouse,
                lines = Enumerable.Range(0, 1_000).Select(i => new
                {
                    productId = InventoryFixture.Demo<Product>((i % 200) + 1),
                    quantity = new { value = "1", unit = UnitOf((i % 200) + 1) },
                    unitCost = "1",
                }),
                idempotencyKey = InventoryFixture.Key(),
            });

        Assert.Empty(payload.GetProperty("errors").EnumerateArray());
        Assert.Equal("5 0 5", await inventory.LevelAsync(InventoryFixture.Demo<Product>(200), warehouse));
        Assert.Equal(0, await inventory.BrokenRowsAsync());
    }

    private static string UnitOf(int product) => (product % 10) switch
    {
        3 => "kg",
        6 => "m",
        9 => "l",
        _ => "pcs",
    };
}
