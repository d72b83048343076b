using System.Text.Json;
using ErpSystem.Subgraphs;
using ErpSystem.Testing;
using static ErpSystem.Sales.Tests.SalesDeliveries;

namespace ErpSystem.Sales.Tests.Returns;

/// <summary>Nothing comes back twice, and a return is over when it is received and credited.</summary>
public sealed class ReturnAuthorizationTests(SalesFixture sales) : IClassFixture<SalesFixture>
{
    private const string Fields = "returnAuthorization { id number status version availableActions lines { nodes { id receivedQuantity { value } } } }";

    [Fact]
    public async Task A_return_is_closed_when_received_and_credited_in_either_order_and_twice()
    {
        foreach (var creditedFirst in new[] { false, true })
        {
            var order = await ShippedAsync(3);
            var authorization = await ApprovedAsync(order, 2);
            TestEvent[] events = [Received(order, authorization, 2), CreditNote(order, (0, 2))];

            await sales.DeliveredAsync([.. creditedFirst ? events.Reverse() : events, .. events]);

            Assert.Equal("CLOSED", await StatusAsync(authorization));
            var line = (await sales.OrderNowAsync(order)).GetProperty("lines").GetProperty("nodes")[0];
            Assert.Equal(("2", "2", "1"), (Value(line, "returnedQuantity"), Value(line, "creditedQuantity"), Value(line, "returnableQuantity")));
        }
    }

    [Fact]
    public async Task Returns_asked_for_at_once_never_exceed_what_has_left()
    {
        var order = await ShippedAsync(3);

        var payloads = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => RequestAsync(order, 1)));

        var refused = payloads.Where(payload => payload.GetProperty("errors").GetArrayLength() > 0).Select(payload => payload.Error()).ToList();
        Assert.Equal(Enumerable.Repeat(("SalesReturnExceedsShipped", "input.lines.0"), 5), refused.Select(error => (error.Type!, error.Path)));
    }

    [Fact]
    public async Task The_database_refuses_more_coming_back_than_has_left()
    {
        var order = await ShippedAsync(3);
        var id = Id<Sales.Orders.SalesOrder>.Parse(order.Id()).Value;

        var failure = await Assert.ThrowsAsync<Npgsql.PostgresException>(() =>
            sales.ScalarAsync<int>($"UPDATE sales.sales_order_line SET return_authorized_quantity = 4 WHERE order_id = '{id}' RETURNING 1"));

        Assert.Equal("sales_order_line_return_authorized_quantity_check", failure.ConstraintName);
    }

    [Fact]
    public async Task Approving_and_cancelling_are_told_as_the_samples_say()
    {
        var order = await ShippedAsync(3);
        var authorization = await ApprovedAsync(order, 1);

        var cancelled = await CancelAsync(authorization);

        Assert.Equal("CANCELLED", cancelled.Done().GetProperty("returnAuthorization").Status());
        await sales.SameShapeAsync("sales.return.authorized.v1", authorization.Id());
        await sales.SameShapeAsync("sales.return.cancelled.v1", authorization.Id());
        Assert.Equal("3", Value((await sales.OrderNowAsync(order)).GetProperty("lines").GetProperty("nodes")[0], "returnableQuantity"));
    }

    [Fact]
    public async Task What_was_not_sent_back_is_given_up_and_the_rest_is_credited_as_usual()
    {
        var order = await ShippedAsync(3);
        var authorization = await ApprovedAsync(order, 3);
        await sales.DeliveredAsync(Received(order, authorization, 1));

        var cancelled = await CancelAsync(authorization);
        await sales.DeliveredAsync(CreditNote(order, (0, 1)));

        Assert.Equal("RECEIVED", cancelled.Done().GetProperty("returnAuthorization").Status());
        Assert.Equal("CLOSED", await StatusAsync(authorization));
        Assert.Equal("2", Value((await sales.OrderNowAsync(order)).GetProperty("lines").GetProperty("nodes")[0], "returnableQuantity"));
    }

    [Fact]
    public async Task Goods_of_a_return_that_was_given_up_in_the_meantime_are_counted()
    {
        var order = await ShippedAsync(3);
        var authorization = await ApprovedAsync(order, 1);
        (await CancelAsync(authorization)).Done();

        await sales.DeliveredAsync(Received(order, authorization, 1));

        Assert.Equal("RECEIVED", await StatusAsync(authorization));
        Assert.Equal("2", Value((await sales.OrderNowAsync(order)).GetProperty("lines").GetProperty("nodes")[0], "returnableQuantity"));
    }

    [Fact]
    public async Task Nothing_comes_back_of_an_order_that_has_not_left()
    {
        var order = await sales.ConfirmedAsync(SalesCalls.Line(1, 3));

        Assert.Equal("SalesOrderNotOpen", (await RequestAsync(order, 1)).Error().Type);
    }

    [Fact]
    public async Task A_closed_return_offers_nothing_and_refuses_everything()
    {
        var order = await ShippedAsync(1);
        var authorization = await ApprovedAsync(order, 1);
        await sales.DeliveredAsync(Received(order, authorization, 1), CreditNote(order, (0, 1)));

        var data = await sales.QueryAsync("query($id: ID!) { returnAuthorizationById(id: $id) { availableActions order { id returns { totalCount } } } }", new { id = authorization.Id() });

        Assert.Equal(0, data.GetProperty("returnAuthorizationById").GetProperty("availableActions").GetArrayLength());
        Assert.Equal("SalesReturnNotOpen", (await CancelAsync(authorization)).Error().Type);
    }

    private async Task<JsonElement> ShippedAsync(decimal quantity)
    {
        var order = await sales.ConfirmedAsync(SalesCalls.Line(1, quantity));
        await sales.DeliveredAsync(Shipment(order, (0, quantity)), Invoice(order, NewId("invoice"), "0", (0, quantity)));
        return order;
    }

    private Task<JsonElement> RequestAsync(JsonElement order, decimal quantity) => sales.MutateAsync("returnAuthorizationCreate", new
    {
        orderId = order.Id(),
        reason = "Damaged",
        lines = new[] { new { orderLineId = order.LineIds()[0], quantity = SalesFixture.Text(quantity), warehouseId = DemoId.Of<Sales.Products.Warehouse>(1) } },
        idempotencyKey = SalesCalls.NewKey(),
    }, Fields);

    private async Task<JsonElement> ApprovedAsync(JsonElement order, decimal quantity)
    {
        var requested = (await RequestAsync(order, quantity)).Done().GetProperty("returnAuthorization");
        var input = new { returnAuthorizationId = requested.Id(), expectedVersion = 1, idempotencyKey = SalesCalls.NewKey() };
        return (await sales.MutateAsync("returnAuthorizationApprove", input, Fields)).Done().GetProperty("returnAuthorization");
    }

    private Task<JsonElement> CancelAsync(JsonElement authorization) => sales.MutateAsync(
        "returnAuthorizationCancel", new { returnAuthorizationId = authorization.Id(), reason = "Kept after all", idempotencyKey = SalesCalls.NewKey() }, Fields);

    private async Task<string?> StatusAsync(JsonElement authorization)
    {
        var data = await sales.QueryAsync("query($id: ID!) { returnAuthorizationById(id: $id) { status } }", new { id = authorization.Id() });
        return data.GetProperty("returnAuthorizationById").Status();
    }

    private static TestEvent Received(JsonElement order, JsonElement authorization, decimal quantity) =>
        Sample("inventory.return.received.v1", ("orderId", order.Id()), ("returnAuthorizationId", authorization.Id())).Lines(
        [
            ("returnLineId", authorization.LineIds()[0]), ("orderLineId", order.LineIds()[0]), ("quantity", SalesFixture.Text(quantity)),
        ]);

    private static string? Value(JsonElement line, string field) => line.GetProperty(field).GetProperty("value").GetString();
}
