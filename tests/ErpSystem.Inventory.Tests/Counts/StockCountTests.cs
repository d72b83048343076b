using System.Text.Json;

namespace ErpSystem.Inventory.Tests.Counts;

public sealed class StockCountTests(InventoryFixture inventory) : IClassFixture<InventoryFixture>
{
    private const string Fields = "{ stockCount { id status version lines { nodes { book { value } counted { value } difference { value } } } } errors { __typename ... on Error { code } } replayed }";

    [Fact]
    public async Task Posting_moves_the_difference_and_keeps_what_moved_in_between()
    {
        var (product, warehouse) = await StockedAsync("10");
        var count = await OpenAsync(warehouse);
        await RecordAsync(count, product, "8");
        await inventory.ReceiveAsync(product, warehouse, "5");

        var posted = await PostAsync(count);

        Assert.Equal("POSTED", posted.GetProperty("stockCount").GetProperty("status").GetString());
        Assert.Equal(
            """[{"book":{"value":"10"},"counted":{"value":"8"},"difference":{"value":"-2"}}]""",
            posted.GetProperty("stockCount").GetProperty("lines").GetProperty("nodes").GetRawText());
        Assert.Equal("13 0 13", await inventory.LevelAsync(product, warehouse));
        Assert.Equal(0, await inventory.BrokenRowsAsync());
    }

    [Fact]
    public async Task A_second_count_of_a_place_replaces_the_first()
    {
        var (product, warehouse) = await StockedAsync("10");
        var count = await OpenAsync(warehouse);
        await RecordAsync(count, product, "3");
        await RecordAsync(count, product, "9");

        await PostAsync(count);

        Assert.Equal("9 0 9", await inventory.LevelAsync(product, warehouse));
    }

    [Fact]
    public async Task Goods_that_nobody_knew_of_need_a_cost()
    {
        var product = await inventory.ProductAsync();
        var warehouse = await inventory.WarehouseAsync();
        var count = await OpenAsync(warehouse);
        await RecordAsync(count, product, "4");

        var refused = await PostAsync(count);
        await RecordAsync(count, product, "4", unitCost: "1.25");
        var posted = await PostAsync(count);

        Assert.Equal("UNIT_COST_REQUIRED", InventoryFixture.ErrorOf(refused));
        Assert.Null(InventoryFixture.ErrorOf(posted));
        Assert.Equal("4 0 4", await inventory.LevelAsync(product, warehouse));
    }

    [Fact]
    public async Task A_count_that_would_take_promised_goods_is_refused_whole()
    {
        var (product, warehouse) = await StockedAsync("10");
        await inventory.MutateAsync(InventoryFixture.ReservationCreate, InventoryFixture.ReservationOf(product, warehouse, "9"));
        var count = await OpenAsync(warehouse);
        await RecordAsync(count, product, "5");

        var payload = await PostAsync(count);

        Assert.Equal("STOCK_SHORTAGE", InventoryFixture.ErrorOf(payload));
        Assert.Equal("10 9 1", await inventory.LevelAsync(product, warehouse));
    }

    [Fact]
    public async Task A_warehouse_has_one_open_count_even_when_twenty_are_opened_at_once()
    {
        var warehouse = await inventory.WarehouseAsync();

        var payloads = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => TryOpenAsync(warehouse)));

        Assert.Single(payloads, payload => InventoryFixture.ErrorOf(payload) is null);
        Assert.Equal(19, payloads.Count(payload => InventoryFixture.ErrorOf(payload) == "STOCK_COUNT_ALREADY_OPEN"));
    }

    [Fact]
    public async Task Ten_posts_of_one_count_at_once_move_the_difference_once()
    {
        var (product, warehouse) = await StockedAsync("10");
        var count = await OpenAsync(warehouse);
        await RecordAsync(count, product, "7");

        var payloads = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => PostAsync(count)));

        Assert.Single(payloads, payload => InventoryFixture.ErrorOf(payload) is null);
        Assert.Equal("7 0 7", await inventory.LevelAsync(product, warehouse));
    }

    [Fact]
    public async Task A_cancelled_count_moves_nothing_and_is_closed()
    {
        var (product, warehouse) = await StockedAsync("10");
        var count = await OpenAsync(warehouse);
        await RecordAsync(count, product, "2");

        await inventory.MutateAsync(
            "mutation($input: StockCountCancelInput!) { stockCountCancel(input: $input) { errors { ... on Error { code } } } }",
            new { stockCountId = count, idempotencyKey = InventoryFixture.Key() });

        Assert.Equal("STOCK_COUNT_NOT_OPEN", InventoryFixture.ErrorOf(await PostAsync(count)));
        Assert.Equal("10 0 10", await inventory.LevelAsync(product, warehouse));
    }

    private async Task<(string Product, string Warehouse)> StockedAsync(string quantity)
    {
        var product = await inventory.ProductAsync();
        var warehouse = await inventory.WarehouseAsync();
        await inventory.ReceiveAsync(product, warehouse, quantity);
        return (product, warehouse);
    }

    private Task<JsonElement> TryOpenAsync(string warehouse) => inventory.MutateAsync(
        $"mutation($input: StockCountOpenInput!) {{ stockCountOpen(input: $input) {Fields} }}",
        new { warehouseId = warehouse, idempotencyKey = InventoryFixture.Key() });

    private async Task<string> OpenAsync(string warehouse)
    {
        return (await TryOpenAsync(warehouse)).GetProperty("stockCount").GetProperty("id").GetString()!;
    }

    private Task<JsonElement> RecordAsync(string count, string product, string counted, string? unitCost = null) => inventory.MutateAsync(
        $"mutation($input: StockCountRecordInput!) {{ stockCountRecord(input: $input) {Fields} }}",
        new
        {
            stockCountId = count,
            lines = new[] { new { productId = product, counted = new { value = counted, unit = "pcs" }, unitCost } },
            idempotencyKey = InventoryFixture.Key(),
        });

    private Task<JsonElement> PostAsync(string count) => inventory.MutateAsync(
        $"mutation($input: StockCountPostInput!) {{ stockCountPost(input: $input) {Fields} }}",
        new { stockCountId = count, idempotencyKey = InventoryFixture.Key() });
}
