using System.Text.Json;
using ErpSystem.Inventory.Returns;
using ErpSystem.Subgraphs;
using ErpSystem.Testing;

namespace ErpSystem.Inventory.Tests.Returns;

/// <summary>Goods come back as far as they have left and as far as Sales says, at what they had cost.</summary>
public sealed class ReturnTests(InventoryFixture inventory) : IClassFixture<InventoryFixture>
{
    private const string Post =
        """
        mutation($input: ReturnReceiptPostInput!) {
          returnReceiptPost(input: $input) {
            returnReceipt { id number lines { nodes { condition quantity { value unit } cost { amount } } } }
            errors { __typename ... on Error { code message path } }
          }
        }
        """;

    [Fact]
    public async Task Goods_come_back_at_what_they_had_cost_and_the_last_piece_brings_the_rest()
    {
        var (product, warehouse, order) = await DeliveredAsync("3", cost: "3.333333");
        await inventory.ReceiveAsync(product, warehouse, "10", cost: "99");
        var authorization = await AuthorizedAsync(order, "3");

        var values = new List<string?>();
        foreach (var _ in Enumerable.Range(0, 3))
        {
            await ReturnAsync(authorization, warehouse, "1");
            values.Add((await inventory.ToldAsync("inventory.return.received.v1", authorization)).GetProperty("value").GetString());
        }

        Assert.Equal(["3.33", "3.34", "3.33"], values);
        Assert.Equal("13 0 13", await inventory.LevelAsync(product, warehouse));
        Assert.Equal(0, await inventory.BrokenRowsAsync());
    }

    [Fact]
    public async Task Scrap_never_sees_the_stock_but_counts_as_returned()
    {
        var (product, warehouse, order) = await DeliveredAsync("2");
        var authorization = await AuthorizedAsync(order, "2");

        await ReturnAsync(authorization, warehouse, "2", "SCRAP");

        var told = await inventory.ToldAsync("inventory.return.received.v1", authorization);
        Assert.Equal(("0", "5"), (told.GetProperty("value").GetString(), told.GetProperty("scrappedValue").GetString()));
        Assert.Equal("0 0 0", await inventory.LevelAsync(product, warehouse));
        Assert.Equal("RETURN_EXCEEDED", InventoryFixture.ErrorOf(await ReturnAsync(authorization, warehouse, "1")));
    }

    [Fact]
    public async Task Never_more_than_has_left_whatever_was_authorized()
    {
        var (_, warehouse, order) = await DeliveredAsync("2");
        var one = await AuthorizedAsync(order, "5");
        var other = await AuthorizedAsync(order, "5");

        Assert.Equal("RETURN_EXCEEDED", InventoryFixture.ErrorOf(await ReturnAsync(one, warehouse, "3")));
        Assert.Null(InventoryFixture.ErrorOf(await ReturnAsync(one, warehouse, "1")));
        Assert.Equal("RETURN_EXCEEDED", InventoryFixture.ErrorOf(await ReturnAsync(other, warehouse, "2")));
    }

    [Fact]
    public async Task Never_more_than_was_authorized()
    {
        var (_, warehouse, order) = await DeliveredAsync("5");
        var authorization = await AuthorizedAsync(order, "2");

        Assert.Equal("RETURN_EXCEEDED", InventoryFixture.ErrorOf(await ReturnAsync(authorization, warehouse, "3")));
    }

    [Fact]
    public async Task Many_clients_at_once_bring_back_no_more_than_has_left()
    {
        var (product, warehouse, order) = await DeliveredAsync("3");
        var authorizations = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => AuthorizedAsync(order, "1")));

        var payloads = await Task.WhenAll(authorizations.Select(authorization => ReturnAsync(authorization, warehouse, "1")));

        Assert.Equal(3, payloads.Count(payload => InventoryFixture.ErrorOf(payload) is null));
        Assert.Equal("3 0 3", await inventory.LevelAsync(product, warehouse));
        Assert.Equal(0, await inventory.BrokenRowsAsync());
    }

    [Fact]
    public async Task Nothing_comes_back_without_a_word_of_Sales_or_after_it_was_taken_back()
    {
        var (_, warehouse, order) = await DeliveredAsync("3");
        var unheard = Id<ReturnAuthorization>.New(TimeProvider.System).ToString();
        Assert.Equal("RETURN_NOT_AUTHORIZED", InventoryFixture.ErrorOf(await ReturnAsync(unheard, warehouse, "1")));

        var cancelled = Id<ReturnAuthorization>.New(TimeProvider.System).ToString();
        await inventory.TakeAsync(new TestEvent("sales.return.cancelled.v1", new { returnAuthorizationId = cancelled }));
        await inventory.TakeAsync(order.ReturnAuthorized(cancelled, "3"));
        Assert.Equal("RETURN_NOT_AUTHORIZED", InventoryFixture.ErrorOf(await ReturnAsync(cancelled, warehouse, "1")));
    }

    private Task<JsonElement> ReturnAsync(string authorization, string warehouse, string quantity, string condition = "RESTOCK") => inventory.MutateAsync(Post, new
    {
        returnAuthorizationId = authorization,
        warehouseId = warehouse,
        lines = new[] { new { returnLineId = TestOrder.ReturnLine(authorization), quantity = new { value = quantity, unit = "pcs" }, condition } },
        idempotencyKey = InventoryFixture.Key(),
    });

    private async Task<string> AuthorizedAsync(TestOrder order, string quantity)
    {
        var authorization = Id<ReturnAuthorization>.New(TimeProvider.System).ToString();
        await inventory.TakeAsync(order.ReturnAuthorized(authorization, quantity));
        return authorization;
    }

    private async Task<(string Product, string Warehouse, TestOrder Order)> DeliveredAsync(string quantity, string cost = "2.5")
    {
        var (product, warehouse) = await inventory.StockedAsync(quantity, cost);
        var order = TestOrder.Of(product, warehouse, quantity);
        await inventory.TakeAsync(order.Confirmed());
        await inventory.ShipAsync(order);
        return (product, warehouse, order);
    }
}
