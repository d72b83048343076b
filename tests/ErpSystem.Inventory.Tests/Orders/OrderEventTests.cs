using System.Text.Json;
using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;

namespace ErpSystem.Inventory.Tests.Orders;

/// <summary>What Inventory does when Sales tells something: promises follow the order, in whatever order and however often it is told.</summary>
public sealed class OrderEventTests(InventoryFixture inventory) : IClassFixture<InventoryFixture>
{
    [Theory]
    [InlineData("8", "FULL", "8 5 3")]
    [InlineData("3", "PARTIAL", "3 3 0")]
    [InlineData(null, "NONE", "0 0 0")]
    public async Task A_confirmed_order_is_promised_what_there_is_and_owed_the_rest(string? stock, string outcome, string level)
    {
        var product = await inventory.ProductAsync();
        var warehouse = await inventory.WarehouseAsync();
        if (stock is not null)
        {
            await inventory.ReceiveAsync(product, warehouse, stock);
        }

        var order = TestOrder.Of(product, warehouse, "5");
        await inventory.TakeAsync(order.Confirmed());

        var told = await inventory.ToldAsync("inventory.reservation.completed.v1", order.Id);
        Assert.Equal(outcome, told.GetProperty("outcome").GetString());
        Assert.Equal(level, await inventory.LevelAsync(product, warehouse));
    }

    [Fact]
    public async Task An_event_that_comes_twice_promises_once()
    {
        var (product, warehouse) = await inventory.StockedAsync("8");
        var confirmed = TestOrder.Of(product, warehouse, "5").Confirmed();

        await inventory.TakeAsync(confirmed);
        await inventory.TakeAsync(confirmed);
        await inventory.TakeAsync(confirmed with { Id = Guid.CreateVersion7() });

        Assert.Equal("8 5 3", await inventory.LevelAsync(product, warehouse));
    }

    [Fact]
    public async Task An_unknown_product_and_a_service_reject_the_whole_order_and_promise_nothing()
    {
        var (product, warehouse) = await inventory.StockedAsync("8");
        var service = await inventory.ProductAsync(stocked: false);
        var unknown = Id<Product>.New(TimeProvider.System).ToString();
        var unheard = Id<Warehouse>.New(TimeProvider.System).ToString();
        var order = new TestOrder([new(product, warehouse, "1"), new(service, warehouse, "1"), new(unknown, warehouse, "1"), new(product, unheard, "1"), new(product, warehouse, "0.5")]);

        await inventory.TakeAsync(order.Confirmed());

        var told = await inventory.ToldAsync("inventory.reservation.rejected.v1", order.Id);
        Assert.Equal(
            ["PRODUCT_NOT_STOCKED", "PRODUCT_UNKNOWN", "WAREHOUSE_UNKNOWN", "QUANTITY_SCALE"],
            told.GetProperty("lines").EnumerateArray().Select(line => line.GetProperty("reason").GetString()));
        Assert.Equal("8 0 8", await inventory.LevelAsync(product, warehouse));
        Assert.Equal(0, await inventory.TimesToldAsync("inventory.reservation.completed.v1", order.Id));
    }

    [Fact]
    public async Task A_line_without_a_warehouse_goes_where_most_is_free_and_stays_there()
    {
        var (product, small) = await inventory.StockedAsync("3");
        var large = await inventory.WarehouseAsync();
        await inventory.ReceiveAsync(product, large, "9");
        var order = new TestOrder([new(product, null, "5")]);
        await inventory.TakeAsync(order.Confirmed());
        Assert.Equal(("3 0 3", "9 5 4"), (await inventory.LevelAsync(product, small), await inventory.LevelAsync(product, large)));

        await inventory.ReceiveAsync(product, small, "30");
        await inventory.TakeAsync((order with { Lines = [order.Lines[0] with { Quantity = "6" }] }).Changed());

        Assert.Equal(("33 0 33", "9 6 3"), (await inventory.LevelAsync(product, small), await inventory.LevelAsync(product, large)));
    }

    [Fact]
    public async Task A_changed_order_gives_back_takes_more_and_drops_lines()
    {
        var (product, warehouse) = await inventory.StockedAsync("10");
        var (other, _) = await inventory.StockedAsync("10");
        var order = new TestOrder([new(product, warehouse, "6"), new(product, warehouse, "2")]);
        await inventory.TakeAsync(order.Confirmed());

        await inventory.TakeAsync((order with { Lines = [order.Lines[0] with { Quantity = "3" }, new(product, warehouse, "4")] }).Changed());

        Assert.Equal("10 7 3", await inventory.LevelAsync(product, warehouse));
        var told = await inventory.ToldAsync("inventory.reservation.completed.v1", order.Id);
        Assert.Equal(["3", "0", "4"], Reserved(told));
        Assert.Equal(0, await inventory.BrokenRowsAsync());
        Assert.NotNull(other);
    }

    [Fact]
    public async Task A_change_that_overtakes_the_confirmation_wins()
    {
        var (product, warehouse) = await inventory.StockedAsync("10");
        var order = TestOrder.Of(product, warehouse, "6");

        await inventory.TakeAsync((order with { Lines = [order.Lines[0] with { Quantity = "2" }] }).Changed(version: 3));
        await inventory.TakeAsync(order.Confirmed(version: 2));

        Assert.Equal("10 2 8", await inventory.LevelAsync(product, warehouse));
    }

    [Fact]
    public async Task A_cancelled_order_gives_everything_back_as_often_as_it_is_told()
    {
        var (product, warehouse) = await inventory.StockedAsync("8");
        var order = TestOrder.Of(product, warehouse, "5");
        await inventory.TakeAsync(order.Confirmed());

        await inventory.TakeAsync(order.Cancelled());
        await inventory.TakeAsync(order.Cancelled());

        Assert.Equal("8 0 8", await inventory.LevelAsync(product, warehouse));
        Assert.Equal("RELEASED", (await inventory.ToldAsync("inventory.reservation.completed.v1", order.Id)).GetProperty("status").GetString());
        Assert.Equal("ORDER_CANCELLED", InventoryFixture.ErrorOf(await inventory.ShipAsync(order)));
    }

    [Fact]
    public async Task A_cancellation_before_the_confirmation_stops_it()
    {
        var (product, warehouse) = await inventory.StockedAsync("8");
        var order = TestOrder.Of(product, warehouse, "5");

        await inventory.TakeAsync(order.Cancelled());
        await inventory.TakeAsync(order.Confirmed());
        await inventory.TakeAsync(order.Changed());

        Assert.Equal("8 0 8", await inventory.LevelAsync(product, warehouse));
    }

    [Fact]
    public async Task An_order_in_boxes_is_promised_in_pieces_and_told_in_boxes()
    {
        var product = await inventory.ProductAsync();
        var warehouse = await inventory.WarehouseAsync();
        await BoxAsync(product);
        await inventory.ReceiveAsync(product, warehouse, "30");
        var order = TestOrder.Of(product, warehouse, "3", unit: "box");

        await inventory.TakeAsync(order.Confirmed());
        await inventory.ShipAsync(order);

        Assert.Equal("0 0 0", await inventory.LevelAsync(product, warehouse));
        var line = (await inventory.ToldAsync("inventory.shipment.posted.v1", order.Id)).GetProperty("lines")[0];
        Assert.Equal(("2.5", "box", "30", "pcs"), (Text(line, "quantity"), Text(line, "unit"), Text(line, "baseQuantity"), Text(line, "baseUnit")));
        var reservation = (await inventory.ToldAsync("inventory.reservation.completed.v1", order.Id)).GetProperty("lines")[0];
        Assert.Equal(("3", "2.5", "0.5"), (Text(reservation, "requested"), Text(reservation, "shipped"), Text(reservation, "short")));
    }

    [Fact]
    public async Task Deliveries_in_parts_of_a_unit_add_up_to_the_whole()
    {
        var product = await inventory.ProductAsync();
        var warehouse = await inventory.WarehouseAsync();
        await BoxAsync(product);
        await inventory.ReceiveAsync(product, warehouse, "12");
        var order = TestOrder.Of(product, warehouse, "1", unit: "box");
        await inventory.TakeAsync(order.Confirmed());

        var told = 0m;
        foreach (var _ in Enumerable.Range(0, 3))
        {
            await inventory.ShipAsync(order, new[] { new { salesOrderLineId = order.Lines[0].Id, quantity = new { value = "4", unit = "pcs" } } });
            var line = (await inventory.ToldAsync("inventory.shipment.posted.v1", order.Id)).GetProperty("lines")[0];
            told += decimal.Parse(Text(line, "quantity")!, System.Globalization.CultureInfo.InvariantCulture);
        }

        Assert.Equal(1m, told);
    }

    [Fact]
    public async Task Two_orders_for_the_last_unit_get_it_once()
    {
        var (product, warehouse) = await inventory.StockedAsync("1");
        var orders = Enumerable.Range(0, 20).Select(_ => TestOrder.Of(product, warehouse, "1")).ToList();

        await Task.WhenAll(orders.Select(order => inventory.TakeAsync(order.Confirmed())));

        Assert.Equal("1 1 0", await inventory.LevelAsync(product, warehouse));
        var outcomes = await Task.WhenAll(orders.Select(order => inventory.ToldAsync("inventory.reservation.completed.v1", order.Id)));
        Assert.Single(outcomes, told => told.GetProperty("outcome").GetString() == "FULL");
        Assert.Equal(0, await inventory.BrokenRowsAsync());
    }

    [Fact]
    public async Task Cancellations_that_race_with_confirmations_and_changes_leave_nothing_promised()
    {
        var (product, warehouse) = await inventory.StockedAsync("100");
        var orders = Enumerable.Range(0, 15).Select(_ => TestOrder.Of(product, warehouse, "2")).ToList();

        await Task.WhenAll(orders.SelectMany(order => new[]
        {
            inventory.TakeAsync(order.Confirmed()), inventory.TakeAsync(order.Cancelled()), inventory.TakeAsync(order.Changed()),
        }));

        Assert.Equal("100 0 100", await inventory.LevelAsync(product, warehouse));
        Assert.Equal(0, await inventory.BrokenRowsAsync());
    }

    private static IEnumerable<string?> Reserved(JsonElement told) =>
        told.GetProperty("lines").EnumerateArray().Select(line => line.GetProperty("reserved").GetString());

    private static string? Text(JsonElement element, string field) => element.GetProperty(field).GetString();

    // A box of twelve.
    private Task<JsonElement> BoxAsync(string product) => inventory.MutateAsync(
        "mutation($input: UnitConversionCreateInput!) { unitConversionCreate(input: $input) { errors { ... on Error { code message } } } }",
        new
        {
            productId = product,
            from = new { value = "1", unit = "box" },
            to = new { value = "12", unit = "pcs" },
            idempotencyKey = InventoryFixture.Key(),
        });
}
