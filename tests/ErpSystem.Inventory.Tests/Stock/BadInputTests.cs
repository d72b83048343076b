using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Warehouses;

namespace ErpSystem.Inventory.Tests.Stock;

public sealed class BadInputTests(InventoryFixture inventory) : IClassFixture<InventoryFixture>
{
    [Theory]
    [InlineData("-1", "pcs", "QUANTITY_NOT_POSITIVE")]
    [InlineData("0", "pcs", "QUANTITY_NOT_POSITIVE")]
    [InlineData("1.5", "pcs", "QUANTITY_SCALE")]
    [InlineData("1", "furlong", "UNIT_UNKNOWN")]
    [InlineData("1", "kg", "UNIT_NOT_CONVERTIBLE")]
    [InlineData("1000000000000", "pcs", "QUANTITY_TOO_LARGE")]
    public async Task A_quantity_that_breaks_a_rule_names_the_rule_and_the_field(string value, string unit, string code)
    {
        var product = await inventory.ProductAsync();
        var warehouse = await inventory.WarehouseAsync();
        var before = await inventory.StateAsync();

        var payload = await inventory.ReceiveAsync(product, warehouse, value, unit);

        Assert.Equal(code, InventoryFixture.ErrorOf(payload));
        Assert.Equal("""["input","lines","0","quantity"]""", payload.GetProperty("errors")[0].GetProperty("path").GetRawText());
        Assert.Equal(before, await inventory.StateAsync());
    }

    [Fact]
    public async Task Boxes_are_counted_in_pieces_and_parts_of_a_piece_are_refused()
    {
        // Product 2 comes in boxes of 20 pieces.
        var warehouse = await inventory.WarehouseAsync();
        var product = InventoryFixture.Demo<Product>(2);

        var payload = await inventory.ReceiveAsync(product, warehouse, "3", "box");

        var line = payload.GetProperty("goodsReceipt").GetProperty("lines").GetProperty("nodes")[0];
        Assert.Equal("""{"value":"60","unit":"pcs"}""", line.GetProperty("quantity").GetRawText());
        Assert.Equal("MAIN", line.GetProperty("location").GetProperty("code").GetString());
        Assert.Equal("60 0 60", await inventory.LevelAsync(product, warehouse));
        Assert.Equal("QUANTITY_SCALE", InventoryFixture.ErrorOf(await inventory.ReceiveAsync(product, warehouse, "0.5", "box")));
    }

    [Fact]
    public async Task An_unknown_product_is_not_found_and_a_product_of_another_type_is_no_product()
    {
        var warehouse = await inventory.WarehouseAsync();
        var before = await inventory.StateAsync();

        var unknown = await inventory.ReceiveAsync(InventoryFixture.Demo<Product>(999_999), warehouse, "1");
        using var wrongPrefix = await inventory.PostAsync(
            InventoryFixture.GoodsReceiptPost, new { input = InventoryFixture.ReceiptOf(warehouse, warehouse, "1") });

        Assert.Equal("NOT_FOUND", InventoryFixture.ErrorOf(unknown));
        Assert.Equal(
            "INVALID_ID", wrongPrefix.RootElement.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal(before, await inventory.StateAsync());
    }

    [Fact]
    public async Task An_archived_product_and_a_service_take_no_stock()
    {
        var warehouse = await inventory.WarehouseAsync();
        var archived = await inventory.ProductAsync();
        await inventory.MutateAsync(
            "mutation($input: ProductArchiveInput!) { productArchive(input: $input) { errors { ... on Error { code } } } }",
            new { productId = archived, idempotencyKey = InventoryFixture.Key() });
        var service = await inventory.ProductAsync(stocked: false);
        var before = await inventory.StateAsync();

        Assert.Equal("ARCHIVED", InventoryFixture.ErrorOf(await inventory.ReceiveAsync(archived, warehouse, "1")));
        Assert.Equal("PRODUCT_NOT_STOCKED", InventoryFixture.ErrorOf(await inventory.ReceiveAsync(service, warehouse, "1")));
        Assert.Equal("ARCHIVED", InventoryFixture.ErrorOf(await inventory.MutateAsync(
            InventoryFixture.ReservationCreate, InventoryFixture.ReservationOf(archived, warehouse, "1"))));
        Assert.Equal(before, await inventory.StateAsync());
    }

    [Theory]
    [InlineData("-0.01")]
    [InlineData("0.0000001")]
    public async Task A_unit_cost_is_not_negative_and_has_six_decimals(string cost)
    {
        var product = await inventory.ProductAsync();

        var payload = await inventory.ReceiveAsync(product, await inventory.WarehouseAsync(), "1", cost: cost);

        Assert.Equal("INVALID_INPUT", InventoryFixture.ErrorOf(payload));
        Assert.Equal("""["input","lines","0","unitCost"]""", payload.GetProperty("errors")[0].GetProperty("path").GetRawText());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    public async Task A_document_has_between_one_and_a_thousand_lines(int count)
    {
        var product = await inventory.ProductAsync();
        var lines = Enumerable.Range(0, count).Select(_ => new { productId = product, quantity = new { value = "1", unit = "pcs" }, unitCost = "1" });

        var payload = await inventory.MutateAsync(
            InventoryFixture.GoodsReceiptPost, new { warehouseId = await inventory.WarehouseAsync(), lines, idempotencyKey = InventoryFixture.Key() });

        Assert.Equal("INVALID_INPUT", InventoryFixture.ErrorOf(payload));
    }

    [Fact]
    public async Task A_location_of_another_warehouse_is_not_found()
    {
        var product = await inventory.ProductAsync();
        var payload = await inventory.MutateAsync(InventoryFixture.GoodsReceiptPost, new
        {
            warehouseId = await inventory.WarehouseAsync(),
            lines = new[]
            {
                new { productId = product, locationId = InventoryFixture.Demo<Location>(101), quantity = new { value = "1", unit = "pcs" }, unitCost = "1" },
            },
            idempotencyKey = InventoryFixture.Key(),
        });

        Assert.Equal("NOT_FOUND", InventoryFixture.ErrorOf(payload));
    }
}
