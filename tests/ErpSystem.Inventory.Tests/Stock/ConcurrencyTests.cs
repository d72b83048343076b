using System.Globalization;
using System.Text.Json;
using Xunit.Abstractions;

namespace ErpSystem.Inventory.Tests.Stock;

public sealed class ConcurrencyTests(InventoryFixture inventory, ITestOutputHelper output) : IClassFixture<InventoryFixture>
{
    [Fact]
    public async Task Of_twenty_clients_that_reserve_the_last_unit_exactly_one_gets_it()
    {
        var product = await inventory.ProductAsync();
        var warehouse = await inventory.WarehouseAsync();
        await inventory.ReceiveAsync(product, warehouse, "1");

        var payloads = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ =>
            inventory.MutateAsync(InventoryFixture.ReservationCreate, InventoryFixture.ReservationOf(product, warehouse, "1"))));

        Assert.Single(payloads, payload => InventoryFixture.ErrorOf(payload) is null);
        Assert.All(payloads.Where(payload => InventoryFixture.ErrorOf(payload) is not null), payload => AssertShort(payload, product));
        Assert.Equal("1 1 0", await inventory.LevelAsync(product, warehouse));
    }

    [Fact]
    public async Task Two_hundred_random_operations_at_once_leave_stock_the_sum_of_its_moves()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed.ToString(CultureInfo.InvariantCulture)}");
        var random = new Random(seed);
        var products = new[] { await inventory.ProductAsync(), await inventory.ProductAsync(), await inventory.ProductAsync() };
        var warehouses = new[] { await inventory.WarehouseAsync(), await inventory.WarehouseAsync() };
        var operations = Enumerable.Range(0, 200).Select(_ => Operation(random, products, warehouses)).ToList();

        var codes = new System.Collections.Concurrent.ConcurrentBag<string?>();
        await Parallel.ForEachAsync(operations, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (operation, _) => codes.Add(await operation()));

        Assert.All(codes, code => Assert.Contains(code, new[] { null, "STOCK_SHORTAGE", "UNIT_COST_REQUIRED" }));
        Assert.True(codes.Count(code => code is null) > 50, "too few operations did anything");
        Assert.Equal(0, await inventory.BrokenRowsAsync());
    }

    [Fact]
    public async Task Documents_that_name_the_same_products_in_opposite_order_do_not_deadlock()
    {
        var products = new[] { await inventory.ProductAsync(), await inventory.ProductAsync(), await inventory.ProductAsync() };
        var warehouse = await inventory.WarehouseAsync();

        var payloads = await Task.WhenAll(Enumerable.Range(0, 16).Select(i =>
            inventory.MutateAsync(InventoryFixture.GoodsReceiptPost, Receipt(i % 2 == 0 ? products : [.. products.Reverse()], warehouse))));

        Assert.All(payloads, payload => Assert.Null(InventoryFixture.ErrorOf(payload)));
        Assert.Equal("16 0 16", await inventory.LevelAsync(products[0], warehouse));
        Assert.Equal(0, await inventory.ScalarAsync<long>("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"));
    }

    private static object Receipt(string[] products, string warehouse) => new
    {
        warehouseId = warehouse,
        lines = products.Select(product => new { productId = product, quantity = new { value = "1", unit = "pcs" }, unitCost = "1" }),
        idempotencyKey = InventoryFixture.Key(),
    };

    private Func<Task<string?>> Operation(Random random, string[] products, string[] warehouses)
    {
        var kind = random.Next(5);
        var quantity = random.Next(1, 9).ToString(CultureInfo.InvariantCulture);
        var product = products[random.Next(products.Length)];
        var warehouse = warehouses[random.Next(warehouses.Length)];
        return kind switch
        {
            0 or 1 => async () => InventoryFixture.ErrorOf(await inventory.ReceiveAsync(product, warehouse, quantity)),
            2 => async () => InventoryFixture.ErrorOf(await inventory.MutateAsync(
                InventoryFixture.StockAdjustmentPost, InventoryFixture.AdjustmentOf(product, warehouse, "-" + quantity))),
            3 => async () => InventoryFixture.ErrorOf(await inventory.MutateAsync(
                InventoryFixture.ReservationCreate, InventoryFixture.ReservationOf(product, warehouse, quantity, allowPartial: quantity == "3"))),
            _ => () => ReserveAndReleaseAsync(product, warehouse, quantity),
        };
    }

    private async Task<string?> ReserveAndReleaseAsync(string product, string warehouse, string quantity)
    {
        var created = await inventory.MutateAsync(InventoryFixture.ReservationCreate, InventoryFixture.ReservationOf(product, warehouse, quantity));
        if (InventoryFixture.ErrorOf(created) is { } error)
        {
            return error;
        }

        var released = await inventory.MutateAsync(
            "mutation($input: ReservationReleaseInput!) { reservationRelease(input: $input) { errors { ... on Error { code } } } }",
            new { reservationId = created.GetProperty("reservation").GetProperty("id").GetString(), idempotencyKey = InventoryFixture.Key() });
        return InventoryFixture.ErrorOf(released);
    }

    private static void AssertShort(JsonElement payload, string product)
    {
        var error = payload.GetProperty("errors")[0];
        Assert.Equal("StockShortage", error.GetProperty("__typename").GetString());
        var line = error.GetProperty("lines")[0];
        Assert.Equal(product, line.GetProperty("product").GetProperty("id").GetString());
        Assert.Equal("1", line.GetProperty("requested").GetProperty("value").GetString());
        Assert.Equal("0", line.GetProperty("available").GetProperty("value").GetString());
    }
}
