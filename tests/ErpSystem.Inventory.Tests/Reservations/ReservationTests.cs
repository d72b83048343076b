using System.Text.Json;
using ErpSystem.Inventory.SalesOrders;
using ErpSystem.Subgraphs;

namespace ErpSystem.Inventory.Tests.Reservations;

public sealed class ReservationTests(InventoryFixture inventory) : IClassFixture<InventoryFixture>
{
    private const string Release =
        """
        mutation($input: ReservationReleaseInput!) {
          reservationRelease(input: $input) { reservation { id status releasedAt version } errors { __typename ... on Error { code } } replayed }
        }
        """;

    private const string Fill =
        """
        mutation($input: ReservationFillInput!) {
          reservationFill(input: $input) {
            reservation { outcome lines { nodes { reserved { value } backordered { value } } } } errors { ... on Error { code } } replayed
          }
        }
        """;

    [Fact]
    public async Task A_shortage_says_what_there_was_and_changes_nothing()
    {
        var (product, warehouse) = await StockedAsync("5");
        var before = await inventory.StateAsync();

        var payload = await inventory.MutateAsync(InventoryFixture.ReservationCreate, InventoryFixture.ReservationOf(product, warehouse, "8"));

        Assert.Equal(before, await inventory.StateAsync());
        Assert.Equal(JsonValueKind.Null, payload.GetProperty("reservation").ValueKind);
        var error = payload.GetProperty("errors")[0];
        Assert.Equal("STOCK_SHORTAGE", error.GetProperty("code").GetString());
        Assert.Equal(
            $$$"""{"lineNumber":1,"product":{"id":"{{{product}}}"},"warehouse":{"id":"{{{warehouse}}}"},"requested":{"value":"8","unit":"pcs"},"available":{"value":"5","unit":"pcs"}}""",
            error.GetProperty("lines")[0].GetRawText());
    }

    [Fact]
    public async Task Partial_reservation_takes_what_there_is_and_owes_the_rest()
    {
        var (product, warehouse) = await StockedAsync("5");
        var orderLine = Id<SalesOrderLine>.New(TimeProvider.System).ToString();

        var payload = await inventory.MutateAsync(
            InventoryFixture.ReservationCreate, InventoryFixture.ReservationOf(product, warehouse, "8", allowPartial: true, orderLine));

        Assert.Equal("PARTIAL", payload.GetProperty("reservation").GetProperty("outcome").GetString());
        Assert.Equal("5 5 0", await inventory.LevelAsync(product, warehouse));
        Assert.Equal("""{"reservedQuantity":{"value":"5","unit":"pcs"},"backorderedQuantity":{"value":"3","unit":"pcs"}}""", await OrderLineAsync(orderLine));
    }

    [Fact]
    public async Task Release_gives_everything_back_once()
    {
        var (product, warehouse) = await StockedAsync("5");
        var orderLine = Id<SalesOrderLine>.New(TimeProvider.System).ToString();
        var id = await ReserveAsync(product, warehouse, "4", line: orderLine);

        var released = await inventory.MutateAsync(Release, new { reservationId = id, idempotencyKey = InventoryFixture.Key() });
        var again = await inventory.MutateAsync(Release, new { reservationId = id, idempotencyKey = InventoryFixture.Key() });

        Assert.Equal("RELEASED", released.GetProperty("reservation").GetProperty("status").GetString());
        Assert.Equal("RESERVATION_NOT_OPEN", InventoryFixture.ErrorOf(again));
        Assert.Equal("5 0 5", await inventory.LevelAsync(product, warehouse));
        Assert.Equal("""{"reservedQuantity":null,"backorderedQuantity":null}""", await OrderLineAsync(orderLine));
    }

    [Fact]
    public async Task Released_goods_can_be_promised_again()
    {
        var (product, warehouse) = await StockedAsync("5");
        var line = Id<SalesOrderLine>.New(TimeProvider.System).ToString();
        var id = await ReserveAsync(product, warehouse, "5", line: line);
        await inventory.MutateAsync(Release, new { reservationId = id, idempotencyKey = InventoryFixture.Key() });

        Assert.NotNull(await ReserveAsync(product, warehouse, "5", line: line));
        Assert.Equal("5 5 0", await inventory.LevelAsync(product, warehouse));
    }

    [Fact]
    public async Task Fill_promises_what_came_in_since()
    {
        var (product, warehouse) = await StockedAsync("5");
        var id = await ReserveAsync(product, warehouse, "8", allowPartial: true);
        await inventory.ReceiveAsync(product, warehouse, "10");

        var payload = await inventory.MutateAsync(Fill, new { reservationId = id, idempotencyKey = InventoryFixture.Key() });

        Assert.Equal("FULL", payload.GetProperty("reservation").GetProperty("outcome").GetString());
        Assert.Equal("15 8 7", await inventory.LevelAsync(product, warehouse));
    }

    [Fact]
    public async Task An_order_line_has_one_open_reservation()
    {
        var (product, warehouse) = await StockedAsync("5");
        var line = Id<SalesOrderLine>.New(TimeProvider.System).ToString();
        await ReserveAsync(product, warehouse, "1", line: line);

        var second = await inventory.MutateAsync(
            InventoryFixture.ReservationCreate, InventoryFixture.ReservationOf(product, warehouse, "1", line: line));

        Assert.Equal("ORDER_LINE_ALREADY_RESERVED", InventoryFixture.ErrorOf(second));
        Assert.Equal("5 1 4", await inventory.LevelAsync(product, warehouse));
    }

    [Fact]
    public async Task Promised_goods_cannot_be_adjusted_away()
    {
        var (product, warehouse) = await StockedAsync("5");
        await ReserveAsync(product, warehouse, "4");

        var payload = await inventory.MutateAsync(
            InventoryFixture.StockAdjustmentPost, InventoryFixture.AdjustmentOf(product, warehouse, "-2"));

        Assert.Equal("STOCK_SHORTAGE", InventoryFixture.ErrorOf(payload));
        Assert.Equal("5 4 1", await inventory.LevelAsync(product, warehouse));
    }

    [Fact]
    public async Task A_reservation_of_a_thousand_lines_is_covered_whole()
    {
        var (product, warehouse) = await StockedAsync("1000");
        var lines = Enumerable.Range(0, 1_000).Select(_ => new
        {
            salesOrderLineId = Id<SalesOrderLine>.New(TimeProvider.System).ToString(),
            productId = product,
            warehouseId = warehouse,
            quantity = new { value = "1", unit = "pcs" },
        });

        var payload = await inventory.MutateAsync(
            "mutation($input: ReservationCreateInput!) { reservationCreate(input: $input) { reservation { outcome } errors { ... on Error { code } } } }",
            new { salesOrderId = InventoryFixture.Demo<SalesOrder>(9_999), lines, idempotencyKey = InventoryFixture.Key() });

        Assert.Equal("FULL", payload.GetProperty("reservation").GetProperty("outcome").GetString());
        Assert.Equal("1000 1000 0", await inventory.LevelAsync(product, warehouse));
    }

    private async Task<(string Product, string Warehouse)> StockedAsync(string quantity)
    {
        var product = await inventory.ProductAsync();
        var warehouse = await inventory.WarehouseAsync();
        await inventory.ReceiveAsync(product, warehouse, quantity);
        return (product, warehouse);
    }

    private async Task<string?> ReserveAsync(string product, string warehouse, string quantity, bool allowPartial = false, string? line = null)
    {
        var payload = await inventory.MutateAsync(
            InventoryFixture.ReservationCreate, InventoryFixture.ReservationOf(product, warehouse, quantity, allowPartial, line));
        return payload.GetProperty("reservation").GetProperty("id").GetString();
    }

    private async Task<string> OrderLineAsync(string id)
    {
        var data = await inventory.DataAsync(
            "query($id: ID!) { salesOrderLineById(id: $id) { reservedQuantity { value unit } backorderedQuantity { value unit } } }", new { id });
        return data.GetProperty("salesOrderLineById").GetRawText();
    }
}
