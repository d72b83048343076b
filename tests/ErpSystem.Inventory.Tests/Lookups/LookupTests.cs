using System.Text.Json;
using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.SalesOrders;
using ErpSystem.Inventory.Units;
using ErpSystem.Inventory.Warehouses;

namespace ErpSystem.Inventory.Tests.Lookups;

public sealed class LookupTests(InventoryFixture inventory) : IClassFixture<InventoryFixture>
{
    [Fact]
    public async Task Products_are_found_by_id_and_by_sku()
    {
        var data = await inventory.DataAsync(
            "query($id: ID!) { productById(id: $id) { sku baseUnit { code } category { code parent { code } } } productBySku(sku: \"SKU-00003\") { id } }",
            new { id = InventoryFixture.Demo<Product>(3) });

        Assert.Equal("""{"sku":"SKU-00003","baseUnit":{"code":"kg"},"category":{"code":"BULK","parent":null}}""", data.GetProperty("productById").GetRawText());
        Assert.Equal(InventoryFixture.Demo<Product>(3), data.GetProperty("productBySku").GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_list_lookup_keeps_order_and_length_and_says_which_id_is_malformed()
    {
        using var reply = await inventory.PostAsync(
            "query($ids: [ID!]!) { productsByIds(ids: $ids) { sku } }",
            new { ids = new[] { InventoryFixture.Demo<Product>(2), InventoryFixture.Demo<Product>(900_000), "rubbish", InventoryFixture.Demo<Product>(1), InventoryFixture.Demo<Product>(2) } });

        Assert.Equal(
            """[{"sku":"SKU-00002"},null,null,{"sku":"SKU-00001"},{"sku":"SKU-00002"}]""",
            reply.RootElement.GetProperty("data").GetProperty("productsByIds").GetRawText());
        var error = Assert.Single(reply.RootElement.GetProperty("errors").EnumerateArray().ToList());
        Assert.Equal("""["productsByIds",2]""", error.GetProperty("path").GetRawText());
        Assert.Equal("INVALID_ID", error.GetProperty("extensions").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("unitByCode(code: \"kg\") { name scale }", """{"name":"Kilogram","scale":3}""")]
    [InlineData("productCategoryByCode(code: \"FAST-SCR\") { name parent { name } }", """{"name":"Screws","parent":{"name":"Fasteners"}}""")]
    [InlineData("warehouseByCode(code: \"HAM\") { name locations { totalCount } }", """{"name":"Hamburg central","locations":{"totalCount":7}}""")]
    [InlineData("goodsReceiptByNumber(number: \"GR-000001\") { postingDate warehouse { code } }", """{"postingDate":"2025-10-06","warehouse":{"code":"HAM"}}""")]
    [InlineData("stockAdjustmentByNumber(number: \"SA-000001\") { reason }", """{"reason":"LOST"}""")]
    [InlineData("reservationByNumber(number: \"RS-000001\") { status }", """{"status":"OPEN"}""")]
    [InlineData("stockCountByNumber(number: \"SC-999999\") { status }", "null")]
    public async Task People_find_things_by_the_codes_they_know(string field, string expected)
    {
        var data = await inventory.DataAsync($"{{ {field} }}");

        Assert.Equal(expected, data.EnumerateObject().Single().Value.GetRawText());
    }

    [Fact]
    public async Task An_order_line_is_a_stub_whether_it_exists_or_not()
    {
        var id = InventoryFixture.Demo<SalesOrderLine>(999_999);

        var data = await inventory.DataAsync(
            """
            query($id: ID!, $p: ID!, $w: ID!, $none: ID!) {
              salesOrderLineById(id: $id) {
                id reservedQuantity { value } available: availableQuantity(productId: $p, warehouseId: $w) { unit } nothing: availableQuantity(productId: $none, warehouseId: $w) { unit }
              }
            }
            """,
            new { id, p = InventoryFixture.Demo<Product>(3), w = InventoryFixture.Demo<Warehouse>(1), none = InventoryFixture.Demo<Product>(900_000) });

        Assert.Equal($$"""{"id":"{{id}}","reservedQuantity":null,"available":{"unit":"kg"},"nothing":null}""", data.GetProperty("salesOrderLineById").GetRawText());
    }

    [Fact]
    public async Task Lists_are_filtered_sorted_and_paged()
    {
        var data = await inventory.DataAsync(
            """
            query($unit: ID!) {
              products(where: { AND: [{ baseUnitId: { eq: $unit } }, { NOT: { sku: { startsWith: "SKU-0000" } } }] }, orderBy: [{ field: SKU, direction: DESC }], first: 2) {
                totalCount nodes { sku } pageInfo { hasNextPage }
              }
            }
            """,
            new { unit = InventoryFixture.Demo<Unit>(2) });

        Assert.Equal(
            """{"totalCount":19,"nodes":[{"sku":"SKU-00193"},{"sku":"SKU-00183"}],"pageInfo":{"hasNextPage":true}}""",
            data.GetProperty("products").GetRawText());
    }

    [Fact]
    public async Task Every_entity_has_a_lookup_that_answers_null_for_what_is_not_there()
    {
        string[] entities = ["product", "productCategory", "unit", "unitConversion", "warehouse", "location", "stockLevel", "stockMove", "reservation", "goodsReceipt", "stockAdjustment", "stockCount"];
        var query = string.Concat(entities.Select(entity => $"{entity}ById(id: \"{Prefix(entity)}_01kdvdna01e4ttv4dmh5bndhs0\") {{ id }} "));

        var data = await inventory.DataAsync($"{{ {query} }}");

        Assert.All(data.EnumerateObject().ToList(), field => Assert.Equal(JsonValueKind.Null, field.Value.ValueKind));
    }

    private static string Prefix(string entity) => string.Concat(entity.Select(c => char.IsUpper(c) ? $"_{char.ToLowerInvariant(c)}" : $"{c}"));
}
