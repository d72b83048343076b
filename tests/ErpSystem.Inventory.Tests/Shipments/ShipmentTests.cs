using System.Text.Json;
using ErpSystem.Inventory.Warehouses;

namespace ErpSystem.Inventory.Tests.Shipments;

/// <summary>Deliveries take what was promised to their order, and nothing else.</summary>
public sealed class ShipmentTests(InventoryFixture inventory) : IClassFixture<InventoryFixture>
{
    [Fact]
    public async Task A_promise_does_not_stand_in_the_way_of_its_own_delivery()
    {
        var (product, warehouse) = await inventory.StockedAsync("5");
        var order = await ConfirmedAsync(TestOrder.Of(product, warehouse, "5"));

        var payload = await inventory.ShipAsync(order);

        Assert.Null(InventoryFixture.ErrorOf(payload));
        Assert.Equal("0 0 0", await inventory.LevelAsync(product, warehouse));
        Assert.Equal("12.50", Line(payload).GetProperty("cost").GetProperty("amount").GetString());
        Assert.Equal("FULFILLED", (await inventory.ToldAsync("inventory.reservation.completed.v1", order.Id)).GetProperty("status").GetString());
        Assert.Equal(0, await inventory.BrokenRowsAsync());
    }

    [Fact]
    public async Task Goods_promised_to_others_do_not_leave()
    {
        var (product, warehouse) = await inventory.StockedAsync("5");
        await ConfirmedAsync(TestOrder.Of(product, warehouse, "5"));
        var late = await ConfirmedAsync(TestOrder.Of(product, warehouse, "2"));

        Assert.Equal("NOTHING_RESERVED", InventoryFixture.ErrorOf(await inventory.ShipAsync(late)));
        Assert.Equal("5 5 0", await inventory.LevelAsync(product, warehouse));
    }

    [Fact]
    public async Task A_delivery_in_parts_leaves_the_rest_owed_until_goods_come_in()
    {
        var (product, warehouse) = await inventory.StockedAsync("5");
        var order = await ConfirmedAsync(TestOrder.Of(product, warehouse, "8"));

        await inventory.ShipAsync(order, Lines(order, "2"));
        await inventory.ShipAsync(order);
        await inventory.ReceiveAsync(product, warehouse, "10");
        await inventory.EchoLevelsAsync(product);
        var last = await inventory.ShipAsync(order);

        Assert.Equal("3", Line(last).GetProperty("quantity").GetProperty("value").GetString());
        Assert.Equal("7 0 7", await inventory.LevelAsync(product, warehouse));
        Assert.Equal("NOTHING_RESERVED", InventoryFixture.ErrorOf(await inventory.ShipAsync(order)));
        Assert.Equal(["2", "3", "3"], await ShippedAsync(order));
        Assert.Equal(0, await inventory.BrokenRowsAsync());
    }

    [Fact]
    public async Task More_than_is_promised_is_a_shortage_that_says_how_much_there_is()
    {
        var (product, warehouse) = await inventory.StockedAsync("5");
        var order = await ConfirmedAsync(TestOrder.Of(product, warehouse, "3"));
        var before = await inventory.StateAsync();

        Assert.Equal("STOCK_SHORTAGE", InventoryFixture.ErrorOf(await inventory.ShipAsync(order, Lines(order, "4"))));
        Assert.Equal(before, await inventory.StateAsync());
    }

    [Fact]
    public async Task A_held_order_keeps_its_goods_and_delivers_nothing_until_it_is_released()
    {
        var (product, warehouse) = await inventory.StockedAsync("5");
        var order = await ConfirmedAsync(TestOrder.Of(product, warehouse, "5") with { CreditHeld = true });
        Assert.Equal("ORDER_ON_HOLD", InventoryFixture.ErrorOf(await inventory.ShipAsync(order)));
        Assert.Equal("5 5 0", await inventory.LevelAsync(product, warehouse));

        await inventory.TakeAsync(order.Released(version: 6));
        await inventory.TakeAsync(order.Held(version: 5));

        Assert.Null(InventoryFixture.ErrorOf(await inventory.ShipAsync(order)));
    }

    [Fact]
    public async Task An_order_that_goes_whole_waits_for_its_last_piece()
    {
        var (product, warehouse) = await inventory.StockedAsync("5");
        var order = await ConfirmedAsync(TestOrder.Of(product, warehouse, "8") with { ShipPolicy = "COMPLETE" });
        Assert.Equal("SHIPMENT_INCOMPLETE", InventoryFixture.ErrorOf(await inventory.ShipAsync(order)));
        await inventory.ReceiveAsync(product, warehouse, "3");
        await inventory.EchoLevelsAsync(product);
        Assert.Equal("SHIPMENT_INCOMPLETE", InventoryFixture.ErrorOf(await inventory.ShipAsync(order, Lines(order, "7"))));

        Assert.Null(InventoryFixture.ErrorOf(await inventory.ShipAsync(order)));
        Assert.Equal("0 0 0", await inventory.LevelAsync(product, warehouse));
    }

    [Fact]
    public async Task Goods_are_taken_from_as_many_places_as_it_needs()
    {
        var product = await inventory.ProductAsync();
        var warehouse = InventoryFixture.Demo<Warehouse>(1);
        foreach (var rack in new[] { 101, 102, 103 })
        {
            await inventory.MutateAsync(InventoryFixture.GoodsReceiptPost, new
            {
                warehouseId = warehouse,
                lines = new[] { new { productId = product, locationId = InventoryFixture.Demo<Location>(rack), quantity = new { value = "2", unit = "pcs" }, unitCost = "1" } },
                idempotencyKey = InventoryFixture.Key(),
            });
        }

        var order = await ConfirmedAsync(new TestOrder([new(product, warehouse, "3"), new(product, warehouse, "2")]));
        Assert.Null(InventoryFixture.ErrorOf(await inventory.ShipAsync(order)));

        Assert.Equal("1 0 1", await inventory.LevelAsync(product, warehouse));
        Assert.Equal(0, await inventory.BrokenRowsAsync());
    }

    [Fact]
    public async Task Fifo_goods_leave_at_the_oldest_cost_and_average_goods_at_the_average()
    {
        var (fifo, warehouse) = await inventory.StockedAsync("2", cost: "1");
        await inventory.ReceiveAsync(fifo, warehouse, "2", cost: "4");
        var order = await ConfirmedAsync(TestOrder.Of(fifo, warehouse, "3"));
        Assert.Equal("6.00", Line(await inventory.ShipAsync(order)).GetProperty("cost").GetProperty("amount").GetString());

        var average = await inventory.ProductAsync();
        await inventory.MutateAsync(
            "mutation($input: ProductValuationChangeInput!) { productValuationChange(input: $input) { product { valuationMethod } errors { ... on Error { code } } } }",
            new { productId = average, valuationMethod = "MOVING_AVERAGE", idempotencyKey = InventoryFixture.Key() });
        await inventory.ReceiveAsync(average, warehouse, "2", cost: "1");
        await inventory.ReceiveAsync(average, warehouse, "2", cost: "4");
        order = await ConfirmedAsync(TestOrder.Of(average, warehouse, "3"));
        Assert.Equal("7.50", Line(await inventory.ShipAsync(order)).GetProperty("cost").GetProperty("amount").GetString());
    }

    [Fact]
    public async Task An_order_of_a_thousand_lines_leaves_whole()
    {
        var (product, warehouse) = await inventory.StockedAsync("1000");
        var order = await ConfirmedAsync(new TestOrder([.. Enumerable.Range(0, 1_000).Select(_ => new TestOrder.Line(product, warehouse, "1"))]));

        Assert.Null(InventoryFixture.ErrorOf(await inventory.ShipAsync(order)));

        Assert.Equal("0 0 0", await inventory.LevelAsync(product, warehouse));
        Assert.Equal(1_000, (await inventory.ToldAsync("inventory.shipment.posted.v1", order.Id)).GetProperty("lines").GetArrayLength());
    }

    [Fact]
    public async Task Many_clients_that_deliver_one_order_deliver_it_once()
    {
        var (product, warehouse) = await inventory.StockedAsync("10");
        var order = await ConfirmedAsync(TestOrder.Of(product, warehouse, "4"));

        var payloads = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => inventory.ShipAsync(order)));

        Assert.Single(payloads, payload => InventoryFixture.ErrorOf(payload) is null);
        Assert.Equal("6 0 6", await inventory.LevelAsync(product, warehouse));
        Assert.Equal(0, await inventory.BrokenRowsAsync());
    }

    [Fact]
    public async Task Deliveries_receipts_cancellations_and_allocations_at_once_keep_the_books_straight()
    {
        var (product, warehouse) = await inventory.StockedAsync("20");
        var orders = Enumerable.Range(0, 12).Select(i => TestOrder.Of(product, warehouse, (1 + (i % 4)).ToString(System.Globalization.CultureInfo.InvariantCulture))).ToList();
        await Task.WhenAll(orders.Select(order => inventory.TakeAsync(order.Confirmed())));

        await Task.WhenAll(
        [
            .. orders.Take(6).Select(order => (Task)inventory.ShipAsync(order)),
            .. orders.Skip(3).Take(6).Select(order => inventory.TakeAsync(order.Cancelled())),
            .. Enumerable.Range(0, 4).Select(_ => inventory.ReceiveAsync(product, warehouse, "3", cost: "1.333333")),
            inventory.EchoLevelsAsync(product),
        ]);
        await inventory.EchoLevelsAsync(product);

        Assert.Equal(0, await inventory.BrokenRowsAsync());
    }

    [Fact]
    public async Task A_repeat_with_its_key_delivers_nothing_more()
    {
        var (product, warehouse) = await inventory.StockedAsync("5");
        var order = await ConfirmedAsync(TestOrder.Of(product, warehouse, "5"));
        var key = InventoryFixture.Key();
        await inventory.ShipAsync(order, Lines(order, "2"), key);

        var again = await inventory.ShipAsync(order, Lines(order, "2"), key);

        Assert.True(again.GetProperty("replayed").GetBoolean());
        Assert.Equal("3 3 0", await inventory.LevelAsync(product, warehouse));
    }

    [Fact]
    public async Task An_order_shows_its_deliveries_and_hides_the_cost_from_those_who_may_not_see_it()
    {
        var (product, warehouse) = await inventory.StockedAsync("5");
        var order = await ConfirmedAsync(TestOrder.Of(product, warehouse, "5"));
        await inventory.ShipAsync(order);

        using var reply = await inventory.PostAsync(
            "query($id: ID!) { salesOrderById(id: $id) { shipments { nodes { lines { nodes { quantity { value } cost { amount } } } } } } }",
            new { id = order.Id },
            InventoryFixture.Clerk);

        var line = reply.RootElement.GetProperty("data").GetProperty("salesOrderById").GetProperty("shipments").GetProperty("nodes")[0]
            .GetProperty("lines").GetProperty("nodes")[0];
        Assert.Equal(("5", JsonValueKind.Null), (line.GetProperty("quantity").GetProperty("value").GetString(), line.GetProperty("cost").ValueKind));
        Assert.Contains("FORBIDDEN", reply.RootElement.GetProperty("errors").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_moves_of_a_delivery_do_not_give_its_cost_away()
    {
        var (product, _) = await inventory.StockedAsync("5");

        using var reply = await inventory.PostAsync(
            "query($id: ID!) { stockMoves(where: { productId: { eq: $id } }) { nodes { quantity { value } value { amount } unitCost { amount } } } }",
            new { id = product },
            InventoryFixture.Clerk);

        var move = reply.RootElement.GetProperty("data").GetProperty("stockMoves").GetProperty("nodes")[0];
        Assert.Equal("""{"quantity":{"value":"5"},"value":null,"unitCost":null}""", move.GetRawText());
    }

    private static List<object> Lines(TestOrder order, string quantity) =>
        [new { salesOrderLineId = order.Lines[0].Id, quantity = new { value = quantity, unit = "pcs" } }];

    private static JsonElement Line(JsonElement payload) => payload.GetProperty("shipment").GetProperty("lines").GetProperty("nodes")[0];

    private async Task<TestOrder> ConfirmedAsync(TestOrder order)
    {
        await inventory.TakeAsync(order.Confirmed());
        return order;
    }

    private async Task<IEnumerable<string?>> ShippedAsync(TestOrder order)
    {
        var rows = await inventory.OutboxAsync("inventory.shipment.posted.v1");
        return rows.Where(row => row.Payload.GetProperty("orderId").GetString() == order.Id)
            .Select(row => row.Payload.GetProperty("lines")[0].GetProperty("quantity").GetString());
    }
}
