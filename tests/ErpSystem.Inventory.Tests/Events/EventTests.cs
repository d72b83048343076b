using ErpSystem.Inventory.Returns;
using ErpSystem.Subgraphs;
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

    [Fact]
    public async Task Deliveries_and_what_comes_back_of_them_are_told_as_the_samples_say()
    {
        var (product, warehouse) = await inventory.StockedAsync("5");
        var order = TestOrder.Of(product, warehouse, "3", needBy: "2026-11-02");
        await inventory.TakeAsync(order.Confirmed());
        var shipment = await inventory.ShipAsync(order);
        var authorization = Id<ReturnAuthorization>.New(TimeProvider.System).ToString();
        await inventory.TakeAsync(order.ReturnAuthorized(authorization, "2"));
        var line = TestOrder.ReturnLine(authorization);
        var returned = await inventory.MutateAsync(
            "mutation($input: ReturnReceiptPostInput!) { returnReceiptPost(input: $input) { returnReceipt { id } errors { ... on Error { message } } } }",
            new
            {
                returnAuthorizationId = authorization,
                warehouseId = warehouse,
                lines = new[]
                {
                    new { returnLineId = line, quantity = new { value = "1", unit = "pcs" }, condition = "RESTOCK" },
                    new { returnLineId = line, quantity = new { value = "1", unit = "pcs" }, condition = "SCRAP" },
                },
                idempotencyKey = InventoryFixture.Key(),
            });

        var left = await SameShapeAsync("inventory.shipment.posted.v1", IdOf(shipment, "shipment"), "effect");
        var back = await SameShapeAsync("inventory.return.received.v1", IdOf(returned, "returnReceipt"), "effect");

        Assert.Equal(("7.5", "2.5"), (Text(left.GetProperty("payload"), "value"), Text(back.GetProperty("payload"), "value")));
    }

    [Fact]
    public async Task Receipts_and_adjustments_are_told_with_their_stock_document_as_the_samples_say()
    {
        var (product, warehouse) = await inventory.StockedAsync("5");
        await inventory.MutateAsync(InventoryFixture.StockAdjustmentPost, InventoryFixture.AdjustmentOf(product, warehouse, "-2"));

        var receipt = await inventory.ToldAsync("inventory.receipt.posted.v1", product);
        var adjusted = await inventory.ToldAsync("inventory.valuation.adjusted.v1", product);

        await SameShapeAsync("inventory.receipt.posted.v1", Text(receipt, "goodsReceiptId")!, "effect");
        await SameShapeAsync("inventory.valuation.adjusted.v1", Text(adjusted, "stockDocumentId")!, "effect");
        Assert.Equal(("12.5", "-5", "CORRECTION"), (Text(receipt, "value"), Text(adjusted, "value"), Text(adjusted, "reason")));
    }

    [Fact]
    public async Task What_is_lacking_refused_and_running_out_is_told_as_the_samples_say()
    {
        var (product, warehouse) = await inventory.StockedAsync("5");
        await inventory.MutateAsync(
            "mutation($input: ReorderRuleCreateInput!) { reorderRuleCreate(input: $input) { errors { ... on Error { message } } } }",
            new
            {
                productId = product,
                warehouseId = warehouse,
                reorderPoint = new { value = "4", unit = "pcs" },
                target = new { value = "20", unit = "pcs" },
                idempotencyKey = InventoryFixture.Key(),
            });
        var order = TestOrder.Of(product, warehouse, "8", needBy: "2026-11-02");
        await inventory.TakeAsync(order.Confirmed());
        var refused = TestOrder.Of(await inventory.ProductAsync(stocked: false), warehouse, "1");
        await inventory.TakeAsync(refused.Confirmed());
        await inventory.TakeAsync(order.Cancelled());

        var lacking = await inventory.ToldAsync("inventory.shortage.detected.v1", order.Id);
        await SameShapeAsync("inventory.shortage.detected.v1", Text(lacking, "shortageId")!);
        await SameShapeAsync("inventory.shortage.resolved.v1", Text(lacking, "shortageId")!);
        await SameShapeAsync("inventory.reservation.rejected.v1", refused.Id, "effect");
        var below = await inventory.ToldAsync("inventory.stock_level.below_reorder.v1", product);
        await SameShapeAsync("inventory.stock_level.below_reorder.v1", Text(below, "reorderRuleId")!);
    }

    [Theory]
    [InlineData("sales.order.confirmed.v1")]
    [InlineData("sales.order.changed.v1")]
    [InlineData("sales.order.cancelled.v1")]
    [InlineData("sales.order.credit_held.v1")]
    [InlineData("sales.order.credit_released.v1")]
    [InlineData("sales.return.authorized.v1")]
    [InlineData("sales.return.cancelled.v1")]
    [InlineData("finance.period.locked.v1")]
    [InlineData("finance.period.reopened.v1")]
    public async Task Samples_of_others_are_understood(string topic)
    {
        await inventory.TakeAsync(TestEvent.Sample(topic));
    }

    [Fact]
    public void Streams_read_what_the_samples_hold()
    {
        var sources = Path.Combine(Repository.Root, "schema", "sources");
        var faults = EventContract.FaultsOf(
            File.ReadAllText(Path.Combine(sources, "inventory.graphqls")),
            File.ReadAllText(Path.Combine(sources, "inventory-settings.json")),
            topic => JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "schema", "events", $"{topic}.json"))));

        Assert.Empty(faults);
    }

    private static string IdOf(JsonElement payload, string field) => payload.GetProperty(field).GetProperty("id").GetString()!;

    private async Task<JsonElement> SameShapeAsync(string topic, string aggregateId, string kind = "state")
    {
        var told = await EventAsync(topic, aggregateId);
        var path = Path.Combine(Repository.Root, "schema", "events", $"{topic}.json");
        Assert.True(File.Exists(path), new JsonObject { ["topic"] = topic, ["kind"] = kind, ["data"] = JsonNode.Parse(told.GetRawText()) }.ToJsonString(indented));
        using var sample = JsonDocument.Parse(await File.ReadAllTextAsync(path));

        Assert.Equal(topic, sample.RootElement.GetProperty("topic").GetString());
        Assert.Equal(kind, sample.RootElement.GetProperty("kind").GetString());
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
