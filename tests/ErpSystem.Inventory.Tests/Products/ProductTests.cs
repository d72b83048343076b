using System.Text.Json;
using ErpSystem.Inventory.Categories;
using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Units;

namespace ErpSystem.Inventory.Tests.Products;

public sealed class ProductTests(InventoryFixture inventory) : IClassFixture<InventoryFixture>
{
    private const string Update =
        """
        mutation($input: ProductUpdateInput!) {
          productUpdate(input: $input) {
            product { name description version } errors { __typename ... on Error { code } ... on StaleVersion { currentVersion } }
          }
        }
        """;

    private const string Archive =
        "mutation($input: ProductArchiveInput!) { productArchive(input: $input) { product { archived } errors { ... on Error { code } } replayed } }";

    private const string Move =
        "mutation($input: ProductCategoryMoveInput!) { productCategoryMove(input: $input) { productCategory { id } errors { ... on Error { code } } } }";

    [Fact]
    public async Task An_update_on_an_old_version_is_refused_and_shows_the_current_state()
    {
        var product = await inventory.ProductAsync();
        await inventory.MutateAsync(Update, new { productId = product, name = "First", expectedVersion = 1 });

        var stale = await inventory.MutateAsync(Update, new { productId = product, name = "Second", expectedVersion = 1 });

        Assert.Equal(
            """{"product":{"name":"First","description":null,"version":2},"errors":[{"__typename":"StaleVersion","code":"STALE_VERSION","currentVersion":2}]}""",
            stale.GetRawText());
    }

    [Fact]
    public async Task A_field_left_out_stays_and_a_null_description_clears_it()
    {
        var product = await inventory.ProductAsync();
        await inventory.MutateAsync(Update, new { productId = product, description = "Words", expectedVersion = 1 });

        var kept = await inventory.MutateAsync(Update, new { productId = product, name = "Renamed", expectedVersion = 2 });
        var cleared = await inventory.MutateAsync(Update, new { productId = product, description = (string?)null, expectedVersion = 3 });

        Assert.Equal("""{"name":"Renamed","description":"Words","version":3}""", kept.GetProperty("product").GetRawText());
        Assert.Equal("""{"name":"Renamed","description":null,"version":4}""", cleared.GetProperty("product").GetRawText());
    }

    [Fact]
    public async Task Of_ten_products_created_at_once_with_one_sku_one_is_made()
    {
        var sku = $"R-{InventoryFixture.Key()[..8]}";

        var payloads = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => CreateAsync(sku)));

        Assert.Single(payloads, payload => InventoryFixture.ErrorOf(payload) is null);
        Assert.Equal(9, payloads.Count(payload => InventoryFixture.ErrorOf(payload) == "ALREADY_TAKEN"));
    }

    [Fact]
    public async Task A_product_with_stock_cannot_be_archived()
    {
        var product = await inventory.ProductAsync();
        await inventory.ReceiveAsync(product, await inventory.WarehouseAsync(), "1");

        var payload = await inventory.MutateAsync(Archive, new { productId = product, idempotencyKey = InventoryFixture.Key() });

        Assert.Equal("IN_USE", InventoryFixture.ErrorOf(payload));
    }

    [Fact]
    public async Task Archiving_and_receiving_at_once_never_leaves_stock_of_an_archived_product()
    {
        for (var round = 0; round < 10; round++)
        {
            var product = await inventory.ProductAsync();
            var warehouse = await inventory.WarehouseAsync();

            var archive = inventory.MutateAsync(Archive, new { productId = product, idempotencyKey = InventoryFixture.Key() });
            var receipt = inventory.ReceiveAsync(product, warehouse, "1");
            var outcomes = new[] { InventoryFixture.ErrorOf(await archive), InventoryFixture.ErrorOf(await receipt) };

            Assert.Contains(string.Join(' ', outcomes.Select(code => code ?? "done")), new[] { "done ARCHIVED", "IN_USE done" });
        }
    }

    [Fact]
    public async Task A_category_cannot_come_to_stand_below_itself_even_by_two_moves_at_once()
    {
        for (var round = 0; round < 5; round++)
        {
            var one = await CategoryAsync();
            var other = await CategoryAsync();

            var payloads = await Task.WhenAll(MoveAsync(one, other), MoveAsync(other, one));

            Assert.Single(payloads, payload => InventoryFixture.ErrorOf(payload) is null);
            Assert.Single(payloads, payload => InventoryFixture.ErrorOf(payload) == "CATEGORY_CYCLE");
        }
    }

    [Fact]
    public async Task A_category_with_products_and_a_unit_in_use_cannot_be_archived()
    {
        var category = await inventory.MutateAsync(
            "mutation($input: ProductCategoryArchiveInput!) { productCategoryArchive(input: $input) { errors { ... on Error { code } } } }",
            new { productCategoryId = InventoryFixture.Demo<ProductCategory>(2), idempotencyKey = InventoryFixture.Key() });
        var unit = await inventory.MutateAsync(
            "mutation($input: UnitArchiveInput!) { unitArchive(input: $input) { errors { ... on Error { code } } } }",
            new { unitId = InventoryFixture.Demo<Unit>(1), idempotencyKey = InventoryFixture.Key() });

        Assert.Equal(("IN_USE", "IN_USE"), (InventoryFixture.ErrorOf(category), InventoryFixture.ErrorOf(unit)));
    }

    [Fact]
    public async Task Another_company_sees_and_touches_nothing()
    {
        var product = InventoryFixture.Demo<Product>(1);

        var seen = await inventory.DataAsync(
            "query($id: ID!) { productById(id: $id) { id } products { totalCount } warehouses { totalCount } }", new { id = product }, InventoryFixture.Stranger);
        var touched = await inventory.MutateAsync(
            Archive, new { productId = product, idempotencyKey = InventoryFixture.Key() }, InventoryFixture.Stranger);

        Assert.Equal("""{"productById":null,"products":{"totalCount":0},"warehouses":{"totalCount":0}}""", seen.GetRawText());
        Assert.Equal("NOT_FOUND", InventoryFixture.ErrorOf(touched));
    }

    private Task<JsonElement> CreateAsync(string sku) => inventory.MutateAsync(InventoryFixture.ProductCreate, new
    {
        sku,
        name = "Raced",
        categoryId = InventoryFixture.Demo<ProductCategory>(2),
        baseUnitId = InventoryFixture.Demo<Unit>(1),
        idempotencyKey = InventoryFixture.Key(),
    });

    private async Task<string> CategoryAsync()
    {
        var payload = await inventory.MutateAsync(
            "mutation($input: ProductCategoryCreateInput!) { productCategoryCreate(input: $input) { productCategory { id } } }",
            new { code = InventoryFixture.Key(), name = "Raced", idempotencyKey = InventoryFixture.Key() });
        return payload.GetProperty("productCategory").GetProperty("id").GetString()!;
    }

    private Task<JsonElement> MoveAsync(string category, string parent) => inventory.MutateAsync(
        Move, new { productCategoryId = category, parentId = parent, idempotencyKey = InventoryFixture.Key() });
}
