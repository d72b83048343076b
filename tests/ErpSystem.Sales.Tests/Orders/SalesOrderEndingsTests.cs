using System.Text.Json;
using ErpSystem.Subgraphs;
using static ErpSystem.Sales.Tests.SalesDeliveries;

namespace ErpSystem.Sales.Tests.Orders;

/// <summary>The ways in which an order ends without being delivered, billed and paid in full.</summary>
public sealed class SalesOrderEndingsTests(SalesFixture sales) : IClassFixture<SalesFixture>
{
    [Fact]
    public async Task The_rest_is_given_up_and_the_others_are_told_what_remains()
    {
        var order = await sales.ConfirmedAsync(SalesCalls.Line(1, 10), SalesCalls.Line(2, 4));
        await sales.DeliveredAsync(Shipment(order, (0, 3)));

        var payload = await sales.OrderAsync(
            "salesOrderCancelRest",
            new { orderId = order.Id(), reason = "Out of range", idempotencyKey = SalesCalls.NewKey() },
            "availableActions lines { nodes { cancelled quantity { value } cancelledQuantity { value } } }");

        var now = payload.Done().GetProperty("salesOrder");
        Assert.Equal("""["CLOSE","AUTHORIZE_RETURN"]""", now.GetProperty("availableActions").GetRawText());
        Assert.Equal(
            """[{"cancelled":false,"quantity":{"value":"3"},"cancelledQuantity":{"value":"7"}},{"cancelled":true,"quantity":{"value":"4"},"cancelledQuantity":{"value":"0"}}]""",
            now.GetProperty("lines").GetProperty("nodes").GetRawText());
        var told = (await sales.EventAsync("sales.order.changed.v1", order.Id())).GetProperty("payload").GetProperty("lines");
        Assert.Equal(("3", "3", "0"), (Text(told[0], "quantity"), Text(told[0], "shippedQuantity"), Text(told[0], "openQuantity")));
        Assert.Equal((1, 0L), (told.GetArrayLength(), await CountAsync("sales.order.cancelled.v1", order)));
    }

    [Fact]
    public async Task An_order_closed_by_hand_is_over_whatever_is_open()
    {
        var order = await sales.ConfirmedAsync(SalesCalls.Line(1, 10));
        await sales.DeliveredAsync(Shipment(order, (0, 4)), Invoice(order, NewId("invoice"), "185.40", (0, 4)));

        var payload = await sales.OrderAsync(
            "salesOrderClose", new { orderId = order.Id(), reason = "Customer is gone", idempotencyKey = SalesCalls.NewKey() }, "closedAt availableActions");

        var now = payload.Done().GetProperty("salesOrder");
        Assert.Equal(("CLOSED", "Customer is gone", """["AUTHORIZE_RETURN"]"""), (now.Status(), Text(now, "reason"), now.GetProperty("availableActions").GetRawText()));
        Assert.Equal(1L, await CountAsync("sales.order.changed.v1", order));
        Assert.Equal("CLOSED FULL FULL unpaid", await sales.StandingAsync(order));
    }

    [Theory]
    [InlineData("salesOrderCancelRest")]
    [InlineData("salesOrderClose")]
    public async Task Nothing_is_ended_in_part_before_anything_has_left(string mutation)
    {
        var order = await sales.ConfirmedAsync(SalesCalls.Line(1, 10));
        var before = await sales.DigestAsync();

        var payload = await sales.OrderAsync(mutation, new { orderId = order.Id(), reason = "No", idempotencyKey = SalesCalls.NewKey() });

        Assert.Equal("SalesOrderNotOpen", payload.Error().Type);
        Assert.Equal(before, await sales.DigestAsync());
    }

    [Fact]
    public async Task An_order_of_which_goods_have_left_is_not_cancelled_as_a_whole()
    {
        var order = await sales.ConfirmedAsync(SalesCalls.Line(1, 10));
        await sales.DeliveredAsync(Shipment(order, (0, 1)));

        var payload = await sales.OrderAsync("salesOrderCancel", new { orderId = order.Id(), reason = "No", idempotencyKey = SalesCalls.NewKey() });

        Assert.Equal("SalesOrderNotOpen", payload.Error().Type);
    }

    [Fact]
    public async Task A_cancellation_and_a_shipment_at_once_end_in_a_state_that_both_explain()
    {
        for (var round = 0; round < 8; round++)
        {
            var order = await sales.ConfirmedAsync(SalesCalls.Line(1, 10));

            var cancelling = sales.OrderAsync("salesOrderCancel", new { orderId = order.Id(), reason = "No", idempotencyKey = SalesCalls.NewKey() });
            await Task.WhenAll(cancelling, sales.DeliveredAsync(Shipment(order, (0, 4))));

            // Either the goods had left, so that nothing could be cancelled, or what had not left by then is given up.
            var cancelled = (await cancelling).GetProperty("errors").GetArrayLength() == 0;
            Assert.Equal(cancelled ? "DELIVERED FULL NONE unpaid" : "PARTIALLY_DELIVERED PARTIAL NONE unpaid", await sales.StandingAsync(order));
        }

        Assert.Equal(0L, await sales.ScalarAsync<long>(SalesCalls.OrdersWithWrongTotals));
    }

    [Fact]
    public async Task A_confirmed_order_keeps_what_it_is_billed_for()
    {
        var draft = await sales.OrderAsync("salesOrderCreate", new
        {
            customerId = SalesFixture.Customer(2),
            lines = new[] { SalesCalls.Line(1, 1) },
            invoicePolicy = "ORDERED",
            idempotencyKey = SalesCalls.NewKey(),
        });
        var orderId = draft.Done().GetProperty("salesOrder").Id();
        (await sales.OrderAsync("salesOrderConfirm", new { orderId, idempotencyKey = SalesCalls.NewKey() })).Done();

        var payload = await sales.OrderAsync("salesOrderUpdate", new { orderId, expectedVersion = 2, invoicePolicy = "SHIPPED" });

        Assert.Equal(("InvalidInput", "input.invoicePolicy"), payload.Error());
        Assert.Equal("ORDERED", Text((await sales.EventAsync("sales.order.confirmed.v1", orderId)).GetProperty("payload"), "invoicePolicy"));
    }

    [Fact]
    public async Task A_line_of_which_goods_have_left_is_not_changed_below_that()
    {
        var order = await sales.ConfirmedAsync(SalesCalls.Line(1, 10), SalesCalls.Line(2, 1));
        await sales.DeliveredAsync(Shipment(order, (0, 4)));
        object change(decimal quantity) => new
        {
            orderId = order.Id(),
            reason = "Customer called",
            changeLines = new[] { new { lineId = order.LineIds()[0], quantity = SalesFixture.Quantity(quantity) } },
            removeLineIds = new[] { order.LineIds()[1] },
            idempotencyKey = SalesCalls.NewKey(),
        };

        var refused = await sales.OrderAsync("salesOrderChange", change(3));
        var done = await sales.OrderAsync("salesOrderChange", change(4));

        Assert.Equal("SalesQuantityBelowShipped", refused.Error().Type);
        Assert.Equal("DELIVERED", done.Done().GetProperty("salesOrder").Status());
    }

    [Fact]
    public async Task Statements_of_a_confirmation_do_not_grow_with_lines()
    {
        var (few, many) = (await StatementsAsync(2), await StatementsAsync(60));

        Assert.Equal(few, many);
    }

    private async Task<int> StatementsAsync(int lines)
    {
        var draft = await sales.DraftAsync([.. Enumerable.Range(0, lines).Select(_ => SalesCalls.Line(1, 1))]);
        sales.Commands.Reset();
        (await sales.OrderAsync("salesOrderConfirm", new { orderId = draft.Id(), idempotencyKey = SalesCalls.NewKey() })).Done();
        return sales.Commands.Count;
    }

    private Task<long> CountAsync(string topic, JsonElement order) => sales.ScalarAsync<long>(
        $"SELECT count(*) FROM sales.outbox WHERE topic = '{topic}' AND aggregate_id = '{Id<Sales.Orders.SalesOrder>.Parse(order.Id()).Value}'");

    private static string? Text(JsonElement element, string field) => element.GetProperty(field).GetString();
}
