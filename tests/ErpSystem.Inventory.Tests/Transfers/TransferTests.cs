using System.Text.Json;
using ErpSystem.Inventory.Warehouses;

namespace ErpSystem.Inventory.Tests.Transfers;

/// <summary>Goods change their place; their number and their value do not change.</summary>
public sealed class TransferTests(InventoryFixture inventory) : IClassFixture<InventoryFixture>
{
    private const string Selection = "stockTransfer { id number status version availableActions lines { nodes { inTransit { value } inTransitValue } } } errors { __typename ... on Error { code message path } }";

    private const string Post = $"mutation($input: StockTransferPostInput!) {{ stockTransferPost(input: $input) {{ {Selection} }} }}";

    private const string Dispatch = $"mutation($input: StockTransferDispatchInput!) {{ stockTransferDispatch(input: $input) {{ {Selection} }} }}";

    private const string Receive = $"mutation($input: StockTransferReceiveInput!) {{ stockTransferReceive(input: $input) {{ {Selection} }} }}";

    [Fact]
    public async Task A_transfer_in_one_step_takes_goods_and_their_value_along()
    {
        var (product, source, target) = await StockedAsync();

        var payload = await inventory.MutateAsync(Post, Of(product, source, target, "4"));

        Assert.Equal("RECEIVED", payload.GetProperty("stockTransfer").GetProperty("status").GetString());
        Assert.Equal(("1 0 1", "4 0 4"), (await inventory.LevelAsync(product, source), await inventory.LevelAsync(product, target)));
        // Two at 1 and two at 4 have left, the oldest first; one at 4 stays.
        Assert.Equal((4m, 10m), (await ValueAsync(product, source), await ValueAsync(product, target)));
        Assert.Equal(0, await inventory.BrokenRowsAsync());
    }

    [Fact]
    public async Task What_is_under_way_is_nowhere_available_and_keeps_its_value_to_the_last_piece()
    {
        var (product, source, target) = await StockedAsync();
        var sent = (await inventory.MutateAsync(Dispatch, Of(product, source, target, "3"))).GetProperty("stockTransfer");
        Assert.Equal(("IN_TRANSIT", "3"), (sent.GetProperty("status").GetString(), Line(sent).GetProperty("inTransit").GetProperty("value").GetString()));
        Assert.Equal(("2 0 2", "none"), (await inventory.LevelAsync(product, source), await inventory.LevelAsync(product, target)));
        Assert.Equal(6m, await TransitAsync(sent));

        var part = (await ReceiveAsync(sent, "1")).GetProperty("stockTransfer");
        Assert.Equal(("IN_TRANSIT", 4m, 2m), (part.GetProperty("status").GetString(), await TransitAsync(sent), await ValueAsync(product, target)));
        var whole = (await ReceiveAsync(sent)).GetProperty("stockTransfer");

        Assert.Equal(("RECEIVED", 0), (whole.GetProperty("status").GetString(), whole.GetProperty("availableActions").GetArrayLength()));
        Assert.Equal((8m, 6m, 0m), (await ValueAsync(product, source), await ValueAsync(product, target), await TransitAsync(sent)));
        Assert.Equal("3 0 3", await inventory.LevelAsync(product, target));
        Assert.Equal("TRANSFER_NOT_IN_TRANSIT", InventoryFixture.ErrorOf(await ReceiveAsync(sent)));
        Assert.Equal(0, await inventory.BrokenRowsAsync());
    }

    [Fact]
    public async Task More_than_is_under_way_does_not_arrive()
    {
        var (product, source, target) = await StockedAsync();
        var sent = (await inventory.MutateAsync(Dispatch, Of(product, source, target, "3"))).GetProperty("stockTransfer");

        Assert.Equal("INVALID_INPUT", InventoryFixture.ErrorOf(await ReceiveAsync(sent, "4")));
        Assert.Equal("none", await inventory.LevelAsync(product, target));
    }

    [Fact]
    public async Task Goods_move_between_shelves_without_touching_stock_promises_or_layers()
    {
        var product = await inventory.ProductAsync();
        var warehouse = InventoryFixture.Demo<Warehouse>(2);
        await inventory.ReceiveAsync(product, warehouse, "5");
        await inventory.TakeAsync(TestOrder.Of(product, warehouse, "5").Confirmed());
        var before = await inventory.ScalarAsync<string>("SELECT md5(string_agg(t::text, '' ORDER BY t::text)) FROM inventory.cost_layer t");

        var payload = await inventory.MutateAsync(Post, new
        {
            fromWarehouseId = warehouse,
            toWarehouseId = warehouse,
            lines = new[] { new { productId = product, toLocationId = InventoryFixture.Demo<Location>(201), quantity = new { value = "2", unit = "pcs" } } },
            idempotencyKey = InventoryFixture.Key(),
        });

        Assert.Null(InventoryFixture.ErrorOf(payload));
        Assert.Equal("5 5 0", await inventory.LevelAsync(product, warehouse));
        Assert.Equal(before, await inventory.ScalarAsync<string>("SELECT md5(string_agg(t::text, '' ORDER BY t::text)) FROM inventory.cost_layer t"));
        Assert.Equal("MAIN 3 R-01 2", await PlacesAsync(product, warehouse));
        Assert.Equal(0, await inventory.BrokenRowsAsync());
    }

    [Fact]
    public async Task Neither_product_nor_target_goes_out_of_use_while_goods_are_under_way()
    {
        var (product, source, target) = await StockedAsync();
        var sent = (await inventory.MutateAsync(Dispatch, Of(product, source, target, "5"))).GetProperty("stockTransfer");
        Assert.Equal("IN_USE", await ArchiveAsync("product", product));
        Assert.Equal("IN_USE", await ArchiveAsync("warehouse", target));

        await ReceiveAsync(sent);
        await inventory.MutateAsync(InventoryFixture.StockAdjustmentPost, InventoryFixture.AdjustmentOf(product, target, "-5"));

        Assert.Null(await ArchiveAsync("warehouse", target));
        Assert.Null(await ArchiveAsync("product", product));
    }

    [Fact]
    public async Task Promised_goods_do_not_go_elsewhere_and_a_place_is_not_its_own_target()
    {
        var (product, source, target) = await StockedAsync();
        await inventory.TakeAsync(TestOrder.Of(product, source, "3").Confirmed());

        Assert.Equal("STOCK_SHORTAGE", InventoryFixture.ErrorOf(await inventory.MutateAsync(Post, Of(product, source, target, "3"))));
        Assert.Equal("INVALID_INPUT", InventoryFixture.ErrorOf(await inventory.MutateAsync(Post, Of(product, source, source, "1"))));
        Assert.Equal("5 3 2", await inventory.LevelAsync(product, source));
    }

    [Fact]
    public async Task Transfers_against_each_other_neither_deadlock_nor_lose_anything()
    {
        var (product, one, other) = await StockedAsync();
        await inventory.ReceiveAsync(product, other, "5", cost: "3");

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i =>
            inventory.MutateAsync(Post, i % 2 == 0 ? Of(product, one, other, "2") : Of(product, other, one, "2"))));

        Assert.Equal(29m, await ValueAsync(product, one) + await ValueAsync(product, other));
        Assert.Equal(0, await inventory.BrokenRowsAsync());
    }

    private static object Of(string product, string source, string target, string quantity) => new
    {
        fromWarehouseId = source,
        toWarehouseId = target,
        lines = new[] { new { productId = product, quantity = new { value = quantity, unit = "pcs" } } },
        idempotencyKey = InventoryFixture.Key(),
    };

    private static JsonElement Line(JsonElement transfer) => transfer.GetProperty("lines").GetProperty("nodes")[0];

    private Task<JsonElement> ReceiveAsync(JsonElement transfer, string? quantity = null) => inventory.MutateAsync(Receive, new
    {
        stockTransferId = transfer.GetProperty("id").GetString(),
        lines = quantity is null ? null : new[] { new { lineNumber = 1, quantity = new { value = quantity, unit = "pcs" } } },
        idempotencyKey = InventoryFixture.Key(),
    });

    private async Task<string?> ArchiveAsync(string entity, string id)
    {
        var type = char.ToUpperInvariant(entity[0]) + entity[1..];
        return InventoryFixture.ErrorOf(await inventory.MutateAsync(
            $"mutation($input: {type}ArchiveInput!) {{ {entity}Archive(input: $input) {{ errors {{ ... on Error {{ code }} }} }} }}",
            new Dictionary<string, string> { [$"{entity}Id"] = id, ["idempotencyKey"] = InventoryFixture.Key() }));
    }

    private async Task<string> PlacesAsync(string product, string warehouse)
    {
        var data = await inventory.DataAsync(
            """
            query($p: ID!, $w: ID!) {
              stockLevelByProductIdAndWarehouseId(productId: $p, warehouseId: $w) { locations { location { code } onHand { value } } }
            }
            """,
            new { p = product, w = warehouse });
        var places = data.GetProperty("stockLevelByProductIdAndWarehouseId").GetProperty("locations").EnumerateArray()
            .Select(place => $"{place.GetProperty("location").GetProperty("code").GetString()} {place.GetProperty("onHand").GetProperty("value").GetString()}");
        return string.Join(' ', places.Order(StringComparer.Ordinal));
    }

    private async Task<decimal> TransitAsync(JsonElement transfer)
    {
        var data = await inventory.DataAsync(
            "query($id: ID!) { stockTransferById(id: $id) { lines { nodes { inTransitValue } } } }", new { id = transfer.GetProperty("id").GetString() });
        var value = Line(data.GetProperty("stockTransferById")).GetProperty("inTransitValue").GetString();
        return decimal.Parse(value!, System.Globalization.CultureInfo.InvariantCulture);
    }

    private async Task<decimal> ValueAsync(string product, string warehouse)
    {
        var data = await inventory.DataAsync(
            "query($p: ID!, $w: ID!) { stockLevelByProductIdAndWarehouseId(productId: $p, warehouseId: $w) { stockValue } }", new { p = product, w = warehouse });
        var value = data.GetProperty("stockLevelByProductIdAndWarehouseId").GetProperty("stockValue").GetString();
        return decimal.Parse(value!, System.Globalization.CultureInfo.InvariantCulture);
    }

    // Two pieces at 1, then three at 4.
    private async Task<(string Product, string Source, string Target)> StockedAsync()
    {
        var (product, source) = await inventory.StockedAsync("2", cost: "1");
        await inventory.ReceiveAsync(product, source, "3", cost: "4");
        return (product, source, await inventory.WarehouseAsync());
    }
}
