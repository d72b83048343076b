using System.Text.Json;
using System.Text.Json.Nodes;
using ErpSystem.Testing;

namespace ErpSystem.Inventory.Tests.Events;

/// <summary>What Inventory tells the others; the samples are the contract that consumers test against.</summary>
public sealed class EventTests(InventoryFixture inventory) : IClassFixture<InventoryFixture>
{
    private static readonly JsonSerializerOptions indented = new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task A_product_is_told_whole_as_the_sample_says()
    {
        var product = await inventory.ProductAsync();
        await inventory.MutateAsync(
            "mutation($input: ProductUpdateInput!) { productUpdate(input: $input) { errors { ... on Error { code } } } }",
            new { productId = product, name = "Hex bolt M8 x 40", description = "Zinc plated", expectedVersion = 1 });

        var data = await SameShapeAsync("inventory.product.changed.v1", product);

        Assert.Equal((2, 2), (data.GetProperty("aggregateVersion").GetInt32(), data.GetProperty("sequence").GetInt32()));
        Assert.Equal("Hex bolt M8 x 40", data.GetProperty("payload").GetProperty("name").GetString());
    }

    [Fact]
    public async Task Units_and_warehouses_are_told_whole_as_the_samples_say()
    {
        var unit = await inventory.MutateAsync(
            "mutation($input: UnitCreateInput!) { unitCreate(input: $input) { unit { id } } }",
            new { code = InventoryFixture.Key()[..8], name = "Pallet", scale = 0, idempotencyKey = InventoryFixture.Key() });

        await SameShapeAsync("inventory.unit.changed.v1", unit.GetProperty("unit").GetProperty("id").GetString()!);
        await SameShapeAsync("inventory.warehouse.changed.v1", await inventory.WarehouseAsync());
    }

    [Fact]
    public async Task A_reservation_and_the_stock_it_binds_are_told_as_the_samples_say()
    {
        var product = await inventory.ProductAsync();
        var warehouse = await inventory.WarehouseAsync();
        await inventory.ReceiveAsync(product, warehouse, "5");
        var payload = await inventory.MutateAsync(
            InventoryFixture.ReservationCreate, InventoryFixture.ReservationOf(product, warehouse, "8", allowPartial: true));

        var reservation = await SameShapeAsync(
            "inventory.reservation.completed.v1", payload.GetProperty("reservation").GetProperty("id").GetString()!);
        var level = await SameShapeAsync("inventory.stock_level.changed.v1", await LevelIdAsync(product, warehouse));

        var line = reservation.GetProperty("payload").GetProperty("lines")[0];
        Assert.Equal(("PARTIAL", "8", "5", "3"), (Text(reservation.GetProperty("payload"), "outcome"), Text(line, "requested"), Text(line, "reserved"), Text(line, "short")));
        Assert.Equal(("5", "5", "0"), (Text(level.GetProperty("payload"), "onHand"), Text(level.GetProperty("payload"), "reserved"), Text(level.GetProperty("payload"), "available")));
        Assert.Equal(2, level.GetProperty("sequence").GetInt32());
    }

    [Fact]
    public async Task A_released_reservation_tells_that_it_holds_nothing()
    {
        var product = await inventory.ProductAsync();
        var warehouse = await inventory.WarehouseAsync();
        await inventory.ReceiveAsync(product, warehouse, "5");
        var payload = await inventory.MutateAsync(InventoryFixture.ReservationCreate, InventoryFixture.ReservationOf(product, warehouse, "2"));
        var id = payload.GetProperty("reservation").GetProperty("id").GetString()!;
        await inventory.MutateAsync(
            "mutation($input: ReservationReleaseInput!) { reservationRelease(input: $input) { errors { ... on Error { code } } } }",
            new { reservationId = id, idempotencyKey = InventoryFixture.Key() });

        var told = (await EventAsync("inventory.reservation.completed.v1", id)).GetProperty("payload");

        Assert.Equal(("RELEASED", "0", "0"), (Text(told, "status"), Text(told.GetProperty("lines")[0], "reserved"), Text(told.GetProperty("lines")[0], "short")));
    }

    [Fact]
    public async Task A_document_of_many_lines_tells_each_level_once()
    {
        var product = await inventory.ProductAsync();
        var warehouse = await inventory.WarehouseAsync();
        var line = new { productId = product, quantity = new { value = "1", unit = "pcs" }, unitCost = "1" };
        await inventory.MutateAsync(
            InventoryFixture.GoodsReceiptPost, new { warehouseId = warehouse, lines = new[] { line, line, line }, idempotencyKey = InventoryFixture.Key() });

        var told = await inventory.ScalarAsync<long>(
            $"SELECT count(*) FROM inventory.outbox WHERE data->>'aggregateId' = '{await LevelIdAsync(product, warehouse)}'");

        Assert.Equal(1, told);
    }

    private async Task<JsonElement> SameShapeAsync(string topic, string aggregateId)
    {
        var told = await EventAsync(topic, aggregateId);
        var path = Path.Combine(Repository.Root, "schema", "events", $"{topic}.json");
        Assert.True(File.Exists(path), new JsonObject { ["topic"] = topic, ["kind"] = "state", ["data"] = JsonNode.Parse(told.GetRawText()) }.ToJsonString(indented));
        using var sample = JsonDocument.Parse(await File.ReadAllTextAsync(path));

        Assert.Equal(topic, sample.RootElement.GetProperty("topic").GetString());
        Assert.Equal("state", sample.RootElement.GetProperty("kind").GetString());
        Assert.Equal(JsonShape.Of(sample.RootElement.GetProperty("data")), JsonShape.Of(told));
        return told;
    }

    private async Task<JsonElement> EventAsync(string topic, string aggregateId)
    {
        var data = await inventory.ScalarAsync<string>(
            $"SELECT data::text FROM inventory.outbox WHERE topic = '{topic}' AND data->>'aggregateId' = '{aggregateId}' ORDER BY position DESC LIMIT 1");
        using var document = JsonDocument.Parse(data);
        return document.RootElement.Clone();
    }

    private async Task<string> LevelIdAsync(string product, string warehouse)
    {
        var data = await inventory.DataAsync(
            "query($p: ID!, $w: ID!) { stockLevelByProductIdAndWarehouseId(productId: $p, warehouseId: $w) { id } }", new { p = product, w = warehouse });
        return data.GetProperty("stockLevelByProductIdAndWarehouseId").GetProperty("id").GetString()!;
    }

    private static string? Text(JsonElement element, string field) => element.GetProperty(field).GetString();
}
