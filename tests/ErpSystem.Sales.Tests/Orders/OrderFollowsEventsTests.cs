using System.Text.Json;
using ErpSystem.Subgraphs;
using ErpSystem.Testing;
using static ErpSystem.Sales.Tests.SalesDeliveries;

namespace ErpSystem.Sales.Tests.Orders;

/// <summary>What other domains report about orders is applied once, in any order, and told on.</summary>
public sealed class OrderFollowsEventsTests(SalesFixture sales) : IClassFixture<SalesFixture>
{
    [Fact]
    public async Task An_order_goes_from_draft_to_closed_by_events_and_tells_each_step()
    {
        var order = await sales.ConfirmedAsync(SalesCalls.Line(1, 3));
        var invoice = NewId("invoice");

        await sales.DeliveredAsync(
            Sample("inventory.reservation.completed.v1", ("orderId", order.Id()), ("outcome", "FULL")),
            Shipment(order, (0, 1)),
            Shipment(order, (0, 2)),
            Invoice(order, invoice, "139.06", (0, 3)),
            Settlement(order, invoice, "0", sequence: 2));

        Assert.Equal("CLOSED FULL FULL paid", await sales.StandingAsync(order));
        var steps = await sales.OutboxAsync("sales.order.status_changed.v1");
        Assert.Equal(
            [
                ">DRAFT NONE NONE", "DRAFT>CONFIRMED NONE NONE", "CONFIRMED>CONFIRMED NONE NONE",
                "CONFIRMED>PARTIALLY_DELIVERED PARTIAL NONE",
                "PARTIALLY_DELIVERED>DELIVERED FULL NONE", "DELIVERED>DELIVERED FULL FULL", "DELIVERED>CLOSED FULL FULL",
            ],
            steps.Where(step => step.Data.GetProperty("aggregateId").GetString() == order.Id()).Select(step => Text(step.Payload)));

        static string Text(JsonElement told) =>
            $"{Of(told, "previousStatus")}>{Of(told, "status")} {Of(told, "deliveryStatus")} {Of(told, "billingStatus")}";

        static string? Of(JsonElement told, string field) => told.GetProperty(field).GetString();
    }

    [Fact]
    public async Task Each_step_is_in_the_audit_trail_with_the_event_that_caused_it()
    {
        var order = await sales.ConfirmedAsync(SalesCalls.Line(1, 3));
        await sales.DeliveredAsync(Shipment(order, (0, 3)));

        var data = await sales.QueryAsync(
            "query($id: ID!) { salesOrderById(id: $id) { auditTrail(first: 1) { nodes { operation changes { field old new } } } } }", new { id = order.Id() });

        var entry = data.GetProperty("salesOrderById").GetProperty("auditTrail").GetProperty("nodes")[0];
        Assert.Equal("inventory.shipment.posted.v1", entry.GetProperty("operation").GetString());
        Assert.Contains(
            """{"field":"status","old":"CONFIRMED","new":"DELIVERED"}""",
            entry.GetProperty("changes").EnumerateArray().Select(change => change.GetRawText()));
    }

    [Fact]
    public async Task Events_in_any_order_and_twice_lead_to_the_same_end()
    {
        var random = new Random(20261016);
        for (var round = 0; round < 6; round++)
        {
            var order = await sales.ConfirmedAsync(SalesCalls.Line(1, 3), SalesCalls.Line(2, 2));
            var (first, second) = (NewId("invoice"), NewId("invoice"));
            TestEvent[] events =
            [
                Shipment(order, (0, 3), (1, 1)), Shipment(order, (1, 1)),
                Invoice(order, first, "200", (0, 3), (1, 1)), Invoice(order, second, "50", (1, 1)),
                Settlement(order, first, "80", 2), Settlement(order, first, "0", 3), Settlement(order, second, "0", 2),
            ];
            TestEvent[] delivered = [.. events, .. events];
            random.Shuffle(delivered);

            await sales.DeliveredAsync(delivered);

            Assert.Equal("CLOSED FULL FULL paid", await sales.StandingAsync(order));
            var now = await sales.OrderNowAsync(order);
            Assert.Equal(["3", "2"], now.GetProperty("lines").GetProperty("nodes").EnumerateArray().Select(line => line.GetProperty("shippedQuantity").GetProperty("value").GetString()));
            Assert.Equal(("0.00", "0.00"), (now.GetProperty("unbilled").GetProperty("amount").GetString(), now.GetProperty("outstanding").GetProperty("amount").GetString()));
        }
    }

    [Fact]
    public async Task Events_about_one_order_at_once_are_all_counted()
    {
        var order = await sales.ConfirmedAsync(SalesCalls.Line(1, 16));

        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => sales.DeliveredAsync(Shipment(order, (0, 1)))));

        Assert.Equal("DELIVERED FULL NONE unpaid", await sales.StandingAsync(order));
    }

    [Fact]
    public async Task An_order_cancelled_before_its_reservation_was_known_is_told_again_to_be_cancelled()
    {
        var order = await sales.ConfirmedAsync(SalesCalls.Line(1, 3));
        (await sales.OrderAsync("salesOrderCancel", new { orderId = order.Id(), reason = "No", idempotencyKey = SalesCalls.NewKey() })).Done();
        var reservation = Sample("inventory.reservation.completed.v1", ("orderId", order.Id()));

        await sales.DeliveredAsync(reservation, reservation, reservation with { Sequence = 2, Id = Guid.NewGuid(), Payload = Released(reservation) });

        var told = (await sales.OutboxAsync("sales.order.cancelled.v1")).Where(row => row.Data.GetProperty("aggregateId").GetString() == order.Id()).ToList();
        Assert.Equal([null, reservation.Id.ToString()], told.Select(row => row.Data.GetProperty("causationId").GetString()));
        Assert.Equal("CANCELLED NONE NONE unpaid", await sales.StandingAsync(order));
    }

    [Fact]
    public async Task An_older_reservation_does_not_replace_a_newer_one()
    {
        var order = await sales.ConfirmedAsync(SalesCalls.Line(1, 3));
        var partly = Sample("inventory.reservation.completed.v1", ("orderId", order.Id()));
        var fully = Sample("inventory.reservation.completed.v1", ("orderId", order.Id()), ("outcome", "FULL")) with { AggregateId = partly.AggregateId, Sequence = 2 };

        await sales.DeliveredAsync(fully, partly);

        Assert.Equal("FULL", (await sales.OrderNowAsync(order)).GetProperty("reservationStatus").GetString());
    }

    [Fact]
    public async Task A_rejected_order_says_why_and_tells_who_prepared_for_it()
    {
        var order = await sales.ConfirmedAsync(SalesCalls.Line(1, 3));
        var rejected = Sample("inventory.reservation.rejected.v1", ("orderId", order.Id()));

        await sales.DeliveredAsync(rejected, rejected);

        var now = await sales.OrderNowAsync(order);
        var message = ((System.Text.Json.Nodes.JsonNode)rejected.Payload)["message"]!.GetValue<string>();
        Assert.Equal(("REJECTED", message), (now.Status(), now.GetProperty("reason").GetString()));
        Assert.Equal(1L, await sales.ScalarAsync<long>(
            $"SELECT count(*) FROM sales.outbox WHERE topic = 'sales.order.cancelled.v1' AND data->>'aggregateId' = '{order.Id()}'"));
    }

    [Fact]
    public async Task Goods_that_left_while_the_order_was_cancelled_bring_it_back()
    {
        var order = await sales.ConfirmedAsync(SalesCalls.Line(1, 3), SalesCalls.Line(2, 2));
        (await sales.OrderAsync("salesOrderCancel", new { orderId = order.Id(), reason = "No", idempotencyKey = SalesCalls.NewKey() })).Done();

        await sales.DeliveredAsync(Shipment(order, (0, 1)));

        Assert.Equal("DELIVERED FULL NONE unpaid", await sales.StandingAsync(order));
        Assert.Equal(0L, await sales.ScalarAsync<long>(SalesCalls.OrdersWithWrongTotals));
    }

    [Fact]
    public async Task More_delivered_than_ordered_is_counted_and_shown()
    {
        var order = await sales.ConfirmedAsync(SalesCalls.Line(1, 3));

        await sales.DeliveredAsync(Shipment(order, (0, 5)));

        var line = (await sales.OrderNowAsync(order)).GetProperty("lines").GetProperty("nodes")[0];
        Assert.Equal(("5", "0", true), (line.GetProperty("shippedQuantity").GetProperty("value").GetString(), line.GetProperty("openQuantity").GetProperty("value").GetString(), line.GetProperty("overDelivered").GetBoolean()));
    }

    [Fact]
    public async Task What_cannot_be_applied_is_kept_as_an_exception_and_changes_nothing()
    {
        var order = await sales.ConfirmedAsync(SalesCalls.Line(1, 3));
        var unknown = Sample("inventory.shipment.posted.v1", ("orderId", NewId("sales_order")));
        var otherUnit = Sample("inventory.shipment.posted.v1", ("orderId", order.Id())).Lines([("orderLineId", order.LineIds()[0]), ("unit", "box")]);

        Assert.Equal(System.Net.HttpStatusCode.OK, await sales.DeliverAsync(unknown));
        Assert.Equal(System.Net.HttpStatusCode.OK, await sales.DeliverAsync(otherUnit));

        Assert.Equal(("NOT_FOUND", "SALES_UNIT_MISMATCH"), (await sales.ExceptionAsync(unknown), await sales.ExceptionAsync(otherUnit)));
        Assert.Equal("CONFIRMED NONE NONE unpaid", await sales.StandingAsync(order));
    }

    [Fact]
    public async Task The_database_refuses_an_order_below_what_has_left()
    {
        var order = await sales.ConfirmedAsync(SalesCalls.Line(1, 3));
        await sales.DeliveredAsync(Shipment(order, (0, 2)));

        var failure = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => sales.ScalarAsync<int>(
            $"UPDATE sales.sales_order_line SET quantity_value = 1 WHERE order_id = '{Id<Sales.Orders.SalesOrder>.Parse(order.Id()).Value}' RETURNING 1"));

        Assert.Equal("sales_order_line_shipped_quantity_check", failure.ConstraintName);
    }

    [Fact]
    public async Task Statements_of_an_event_do_not_grow_with_lines()
    {
        var (few, many) = (await StatementsAsync(2), await StatementsAsync(60));

        Assert.Equal(few, many);
    }

    private async Task<int> StatementsAsync(int lines)
    {
        var order = await sales.ConfirmedAsync([.. Enumerable.Range(0, lines).Select(_ => SalesCalls.Line(1, 1))]);
        var shipment = Shipment(order, [.. Enumerable.Range(0, lines).Select(line => (line, 1m))]);
        sales.Commands.Reset();
        await sales.DeliverAsync(shipment);
        var count = sales.Commands.Count;
        Assert.Equal("DELIVERED FULL NONE unpaid", await sales.StandingAsync(order));
        return count;
    }

    private static System.Text.Json.Nodes.JsonNode Released(TestEvent reservation)
    {
        var payload = ((System.Text.Json.Nodes.JsonNode)reservation.Payload).DeepClone();
        payload["status"] = "RELEASED";
        payload["lines"]![0]!["reserved"] = "0";
        return payload;
    }
}
