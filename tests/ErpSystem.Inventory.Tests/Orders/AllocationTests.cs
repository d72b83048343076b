using System.Text.Json;

namespace ErpSystem.Inventory.Tests.Orders;

/// <summary>Who waits for goods gets them, by an event that the subgraph tells itself.</summary>
public sealed class AllocationTests(InventoryFixture inventory) : IClassFixture<InventoryFixture>
{
    [Fact]
    public async Task Goods_that_come_in_go_to_the_nearest_day_first_and_then_to_who_waits_longest()
    {
        var product = await inventory.ProductAsync();
        var warehouse = await inventory.WarehouseAsync();
        var late = TestOrder.Of(product, warehouse, "4", needBy: "2026-12-20");
        var first = TestOrder.Of(product, warehouse, "4", needBy: "2026-12-01");
        var second = TestOrder.Of(product, warehouse, "4", needBy: "2026-12-01");
        foreach (var order in new[] { late, first, second })
        {
            await inventory.TakeAsync(order.Confirmed());
        }

        await inventory.ReceiveAsync(product, warehouse, "6");
        await inventory.EchoLevelsAsync(product);

        Assert.Equal(["4"], Reserved(await inventory.ToldAsync("inventory.reservation.completed.v1", first.Id)));
        Assert.Equal(["2"], Reserved(await inventory.ToldAsync("inventory.reservation.completed.v1", second.Id)));
        Assert.Equal(["0"], Reserved(await inventory.ToldAsync("inventory.reservation.completed.v1", late.Id)));
        Assert.Equal(1, await inventory.TimesToldAsync("inventory.shortage.resolved.v1", first.Id));
        Assert.Equal("2", (await inventory.ToldAsync("inventory.shortage.detected.v1", second.Id)).GetProperty("quantity").GetString());
    }

    [Fact]
    public async Task Goods_of_a_cancelled_order_find_their_next_taker()
    {
        var (product, warehouse) = await inventory.StockedAsync("4");
        var one = TestOrder.Of(product, warehouse, "4");
        var other = TestOrder.Of(product, warehouse, "4");
        await inventory.TakeAsync(one.Confirmed());
        await inventory.TakeAsync(other.Confirmed());

        await inventory.TakeAsync(one.Cancelled());
        await inventory.EchoLevelsAsync(product);

        Assert.Equal(["4"], Reserved(await inventory.ToldAsync("inventory.reservation.completed.v1", other.Id)));
        Assert.Equal("4 4 0", await inventory.LevelAsync(product, warehouse));
    }

    [Fact]
    public async Task Many_who_wait_are_served_in_bounded_pieces_until_nothing_is_left_to_do()
    {
        var product = await inventory.ProductAsync();
        var warehouse = await inventory.WarehouseAsync();
        foreach (var _ in Enumerable.Range(0, 3))
        {
            await inventory.TakeAsync(new TestOrder([.. Enumerable.Range(0, 90).Select(_ => new TestOrder.Line(product, warehouse, "1"))]).Confirmed());
        }

        await inventory.ReceiveAsync(product, warehouse, "300");
        await inventory.EchoLevelsAsync(product);

        Assert.Equal("300 270 30", await inventory.LevelAsync(product, warehouse));
    }

    [Fact]
    public async Task Goods_that_come_in_for_the_first_time_while_somebody_asks_for_them_are_not_forgotten()
    {
        for (var i = 0; i < 10; i++)
        {
            var product = await inventory.ProductAsync();
            var warehouse = await inventory.WarehouseAsync();
            var order = TestOrder.Of(product, warehouse, "1");

            await Task.WhenAll(inventory.TakeAsync(order.Confirmed()), inventory.ReceiveAsync(product, warehouse, "1"));
            await inventory.EchoLevelsAsync(product);

            Assert.Equal("1 1 0", await inventory.LevelAsync(product, warehouse));
        }
    }

    private static IEnumerable<string?> Reserved(JsonElement told) =>
        told.GetProperty("lines").EnumerateArray().Select(line => line.GetProperty("reserved").GetString());
}
