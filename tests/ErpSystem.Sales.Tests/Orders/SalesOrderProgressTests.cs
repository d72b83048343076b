using ErpSystem.Sales.Customers;
using ErpSystem.Sales.MasterData;
using ErpSystem.Sales.Orders;
using ErpSystem.Sales.PriceLists;
using ErpSystem.Sales.Products;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Sales.Tests.Orders;

/// <summary>What follows from deliveries, bills and payments, on the aggregate alone.</summary>
public sealed class SalesOrderProgressTests
{
    private static readonly DateOnly day = new(2026, 5, 1);

    private static readonly DateTimeOffset now = new(2026, 5, 1, 9, 0, 0, TimeSpan.Zero);

    private static readonly PriceList list = PriceList.Create(DemoId.Of<PriceList>(1), "L", "List", "EUR", isDefault: true);

    private static readonly Customer customer =
        Customer.Create(DemoId.Of<Customer>(1), "C-1", new CustomerTerms("Customer", null, null, null, null, null));

    private static readonly int[][] orders = [[0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1], [1, 3, 0, 2]];

    [Fact]
    public async Task The_status_follows_from_both_axes_and_payment()
    {
        var order = await ConfirmedAsync(10, 4);
        List<OrderStanding> steps = [OrderStanding.Of(order)];

        Then(() => order.Ship([Line(order, 0, 4)]));
        Then(() => order.Invoice([Line(order, 0, 4)]));
        Then(() => order.Owe(47.60m));
        Then(() => order.Ship([Line(order, 0, 6), Line(order, 1, 4)]));
        Then(() => order.Invoice([Line(order, 0, 6), Line(order, 1, 4)]));
        Then(() => order.Owe(-47.60m));

        Assert.Equal(
            [
                (SalesOrderStatus.Confirmed, Completion.None, Completion.None, false),
                (SalesOrderStatus.PartiallyDelivered, Completion.Partial, Completion.None, false),
                (SalesOrderStatus.PartiallyDelivered, Completion.Partial, Completion.Partial, false),
                (SalesOrderStatus.PartiallyDelivered, Completion.Partial, Completion.Partial, false),
                (SalesOrderStatus.Delivered, Completion.Full, Completion.Partial, false),
                (SalesOrderStatus.Delivered, Completion.Full, Completion.Full, false),
                (SalesOrderStatus.Closed, Completion.Full, Completion.Full, true),
            ],
            steps.Select(step => (step.Status, step.DeliveryStatus, step.BillingStatus, step.Paid)));

        void Then(Action happens)
        {
            happens();
            steps.Add(OrderStanding.Of(order));
        }
    }

    [Fact]
    public async Task Facts_lead_to_the_same_standing_in_any_order()
    {
        foreach (var sequence in orders)
        {
            var order = await ConfirmedAsync(10, 4);
            Action[] facts =
            [
                () => order.Ship([Line(order, 0, 10), Line(order, 1, 4)]),
                () => order.Invoice([Line(order, 0, 10), Line(order, 1, 4)]),
                () => order.Owe(166.60m),
                () => order.Owe(-166.60m),
            ];

            foreach (var index in sequence)
            {
                facts[index]();
            }

            Assert.Equal(
                (SalesOrderStatus.Closed, Completion.Full, Completion.Full, true, 0m),
                (order.Status, order.DeliveryStatus, order.BillingStatus, order.Paid, order.UnbilledAmount));
        }
    }

    [Fact]
    public async Task A_reversed_payment_opens_a_closed_order_again()
    {
        var order = await ConfirmedAsync(1);
        order.Ship([Line(order, 0, 1)]);
        order.Invoice([Line(order, 0, 1)]);

        order.Owe(11.90m);

        Assert.Equal((SalesOrderStatus.Delivered, false), (order.Status, order.Paid));
    }

    [Fact]
    public async Task More_delivered_than_ordered_is_recorded_shown_and_to_be_billed()
    {
        var order = await ConfirmedAsync(10);

        order.Ship([Line(order, 0, 12)]);
        order.Invoice([Line(order, 0, 10)]);

        Assert.Equal((12m, true, 0m, 2m), (order.Lines[0].ShippedQuantity, order.Lines[0].OverDelivered, order.Lines[0].OpenQuantity, order.Lines[0].BillableQuantity));
        Assert.Equal((Completion.Full, Completion.Partial, 23.80m), (order.DeliveryStatus, order.BillingStatus, order.UnbilledAmount));
    }

    [Fact]
    public async Task The_rest_given_up_leaves_what_has_left()
    {
        var order = await ConfirmedAsync(10, 4);
        order.Ship([Line(order, 0, 3)]);

        order.CancelRest("customer called");

        Assert.Equal((3m, 7m, false), (order.Lines[0].Quantity.Value, order.Lines[0].CancelledQuantity, order.Lines[0].Cancelled));
        Assert.True(order.Lines[1].Cancelled);
        Assert.Equal((SalesOrderStatus.Delivered, 30m, 35.70m), (order.Status, order.NetAmount, order.UnbilledAmount));
    }

    [Fact]
    public async Task Goods_that_left_before_a_cancellation_was_known_bring_the_order_back_for_what_has_left()
    {
        var order = await ConfirmedAsync(10, 4);
        order.Cancel("customer called", now);

        order.Ship([Line(order, 0, 3)]);
        order.Ship([Line(order, 0, 2)]);

        Assert.Equal((SalesOrderStatus.Delivered, 50m), (order.Status, order.NetAmount));
        Assert.Equal((5m, 5m, 5m, false), (order.Lines[0].Quantity.Value, order.Lines[0].ShippedQuantity, order.Lines[0].CancelledQuantity, order.Lines[0].OverDelivered));
        Assert.True(order.Lines[1].Cancelled);
    }

    [Fact]
    public async Task What_came_back_needs_no_bill_and_a_credit_note_evens_it_out()
    {
        var order = await ConfirmedAsync(10);
        order.Ship([Line(order, 0, 10)]);
        order.Invoice([Line(order, 0, 10)]);
        order.TakeBack([Line(order, 0, 4)]);
        order.Credit([Line(order, 0, 4)]);
        var standing = OrderStanding.Of(order);

        order.Credit([Line(order, 0, 6)]);

        Assert.Equal((SalesOrderStatus.Closed, Completion.Full), (standing.Status, standing.BillingStatus));
        Assert.Equal((SalesOrderStatus.Delivered, Completion.None, 71.40m), (order.Status, order.BillingStatus, order.UnbilledAmount));
    }

    [Fact]
    public async Task A_line_cannot_become_less_than_what_has_left_of_it()
    {
        var order = await ConfirmedAsync(10, 4);
        order.Ship([Line(order, 0, 3)]);

        var less = Assert.Throws<DomainException>(() => order.Change(Amend(order.Lines[0].Id, 2), Terms(), NewId));
        var off = Assert.Throws<DomainException>(() => order.Change(Amend(order.Lines[0].Id, null), Terms(), NewId));
        order.Change(Amend(order.Lines[0].Id, 3), Terms(), NewId);

        var refused = new SalesQuantityBelowShipped(order.Lines[0].Id, new Quantity(3, "pcs"));
        Assert.Equal([refused, refused], new[] { less.Error, off.Error });
        Assert.Equal(3m, order.Lines[0].Quantity.Value);
    }

    [Fact]
    public async Task A_fact_in_another_unit_is_refused_whole()
    {
        var order = await ConfirmedAsync(10, 4);

        var failure = Assert.Throws<DomainException>(() => order.Ship([Line(order, 1, 1) with { Unit = "box" }]));

        Assert.Equal(new SalesUnitMismatch(order.Lines[1].Id, "pcs", "box"), failure.Error);
    }

    [Fact]
    public async Task An_order_is_not_rejected_any_more_when_goods_have_left()
    {
        var order = await ConfirmedAsync(10);
        order.Ship([Line(order, 0, 1)]);

        Assert.False(order.Reject("unknown product"));
        Assert.Equal(SalesOrderStatus.PartiallyDelivered, order.Status);
    }

    [Fact]
    public async Task Closing_by_hand_ends_the_order_whatever_happens_later()
    {
        var order = await ConfirmedAsync(10);
        order.Ship([Line(order, 0, 4)]);

        order.Close("damaged in transit", now);
        order.Invoice([Line(order, 0, 4)]);

        Assert.Equal((SalesOrderStatus.Closed, 0m, 4m), (order.Status, order.UnbilledAmount, order.Lines[0].InvoicedQuantity));
    }

    private static async Task<SalesOrder> ConfirmedAsync(params decimal[] quantities)
    {
        var order = SalesOrder.Create(DemoId.Of<SalesOrder>(1), customer, list, new OrderHeader(day), now);
        order.AddLines([.. quantities.Select(quantity => new LineRequest(DemoId.Of<Product>(1), new Quantity(quantity, "pcs")))], Terms(), NewId);
        await order.ConfirmAsync(customer, Terms(), false, () => Task.FromResult("SO-1"), now);
        return order;
    }

    private static LineProgress Line(SalesOrder order, int index, decimal quantity) => new(order.Lines[index].Id, quantity, "pcs");

    private static OrderAmendment Amend(Id<SalesOrderLine> line, decimal? quantity) => quantity is { } value
        ? new OrderAmendment("customer called", [], [new LineChange<SalesOrderLine>(line) { Quantity = new Quantity(value, "pcs") }], [])
        : new OrderAmendment("customer called", [], [], [line]);

    private static OrderTerms Terms()
    {
        var item = PriceListItem.Create(
            DemoId.Of<PriceListItem>(1), list, DemoId.Of<Product>(1), "pcs", new PriceTerms(0, 10m, "S", new DateOnly(2025, 1, 1), null));
        var taxCode = new TaxCode { Id = DemoId.Of<TaxCode>(1), Code = "S", Name = "Standard", Rate = 19m, SourceVersion = 1 };
        var unit = new Unit { Id = DemoId.Of<Unit>(1), Code = "pcs", Name = "Piece", Scale = 0, SourceVersion = 1 };
        return new OrderTerms(
            list,
            new[] { item }.ToLookup(priced => priced.ProductId),
            new Dictionary<string, TaxCode> { ["S"] = taxCode },
            new Dictionary<string, Unit> { ["pcs"] = unit },
            minorUnits: 2,
            customerTaxCode: null,
            day);
    }

    private static Id<SalesOrderLine> NewId() => Id<SalesOrderLine>.New(TimeProvider.System);
}
