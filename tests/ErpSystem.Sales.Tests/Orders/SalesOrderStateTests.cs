using ErpSystem.Sales.Customers;
using ErpSystem.Sales.MasterData;
using ErpSystem.Sales.Orders;
using ErpSystem.Sales.PriceLists;
using ErpSystem.Sales.Products;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Sales.Tests.Orders;

/// <summary>Every action in every state, on the aggregate alone.</summary>
public sealed class SalesOrderStateTests
{
    private static readonly DateOnly day = new(2026, 5, 1);

    private static readonly DateTimeOffset now = new(2026, 5, 1, 9, 0, 0, TimeSpan.Zero);

    private static readonly PriceList list = PriceList.Create(DemoId.Of<PriceList>(1), "L", "List", "EUR", isDefault: true);

    private static readonly Customer customer =
        Customer.Create(DemoId.Of<Customer>(1), "C-1", new CustomerTerms("Customer", null, null, null, null, null));

    private static readonly Dictionary<SalesOrderStatus, SalesOrderAction[]> offered = new()
    {
        [SalesOrderStatus.Draft] = [SalesOrderAction.Update, SalesOrderAction.EditLines, SalesOrderAction.Confirm, SalesOrderAction.Cancel],
        [SalesOrderStatus.Confirmed] = [SalesOrderAction.Update, SalesOrderAction.Change, SalesOrderAction.Cancel],
        [SalesOrderStatus.PartiallyDelivered] =
            [SalesOrderAction.Update, SalesOrderAction.Change, SalesOrderAction.CancelRest, SalesOrderAction.Close],
        [SalesOrderStatus.Delivered] = [SalesOrderAction.Close],
        [SalesOrderStatus.Closed] = [],
        [SalesOrderStatus.Cancelled] = [],
        [SalesOrderStatus.Rejected] = [],
    };

    // Returns are authorized by another aggregate, and credit is released where it is held: both have tests of their own.
    public static TheoryData<SalesOrderStatus, SalesOrderAction, bool> Transitions
    {
        get
        {
            var transitions = new TheoryData<SalesOrderStatus, SalesOrderAction, bool>();
            foreach (var status in Enum.GetValues<SalesOrderStatus>())
            {
                // Returns are authorized by another aggregate, and credit is released where it is held: both have tests of their own.
                foreach (var action in Enum.GetValues<SalesOrderAction>().Except([SalesOrderAction.AuthorizeReturn, SalesOrderAction.ReleaseCredit]))
                {
                    transitions.Add(status, action, offered[status].Contains(action));
                }
            }

            return transitions;
        }
    }

    [Theory]
    [MemberData(nameof(Transitions))]
    public async Task An_action_works_exactly_where_it_is_offered(SalesOrderStatus status, SalesOrderAction action, bool allowed)
    {
        var order = await OrderAsync(status);

        var isOffered = order.AvailableActions.Contains(action);
        var failure = await Record.ExceptionAsync(() => ActAsync(order, action));

        Assert.Equal(allowed, isOffered);
        Assert.Equal(allowed ? null : status, ((failure as DomainException)?.Error as SalesOrderNotOpen)?.Status);
        Assert.Equal(allowed, failure is null);
    }

    [Fact]
    public async Task Confirming_numbers_the_order_and_freezes_price_and_tax_rate()
    {
        var order = await OrderAsync(SalesOrderStatus.Confirmed);

        order.Change(Amend(changed: new LineChange<SalesOrderLine>(order.Lines[0].Id) { Quantity = new Quantity(5, "pcs") }), Terms(price: 99m, rate: 25m), NewId);

        Assert.Equal("SO-1", order.Number);
        Assert.Equal((10m, 19m, 50m), (order.Lines[0].UnitPriceAmount, order.Lines[0].TaxRate, order.Lines[0].NetAmount));
        Assert.Equal((50m, 9.5m, 59.5m), (order.NetAmount, order.TaxAmount, order.GrossAmount));
    }

    [Fact]
    public async Task A_line_added_to_a_confirmed_order_is_priced_by_the_list_as_it_is_now()
    {
        var order = await OrderAsync(SalesOrderStatus.Confirmed);

        order.Change(Amend(added: Request(1)), Terms(price: 99m, rate: 25m), NewId);

        Assert.Equal((99m, 25m), (order.Lines[1].UnitPriceAmount, order.Lines[1].TaxRate));
        Assert.Equal(10m, order.Lines[0].UnitPriceAmount);
    }

    [Fact]
    public async Task A_line_taken_off_a_confirmed_order_stays_but_counts_no_more()
    {
        var order = await OrderAsync(SalesOrderStatus.Confirmed);

        order.Change(Amend(added: Request(1)) with { Removed = [order.Lines[0].Id] }, Terms(), NewId);

        Assert.Equal([true, false], order.Lines.Select(line => line.Cancelled));
        Assert.Equal(10m, order.NetAmount);
        Assert.Equal([order.Lines[1].Id], OrderLineSnapshot.Of(order).Select(line => line.Id));
    }

    [Fact]
    public async Task The_last_line_cannot_be_taken_off_a_confirmed_order()
    {
        var order = await OrderAsync(SalesOrderStatus.Confirmed);

        var failure = Assert.Throws<DomainException>(() => order.Change(Amend() with { Removed = [order.Lines[0].Id] }, Terms(), NewId));

        Assert.Equal(new SalesOrderEmpty(), failure.Error);
    }

    [Fact]
    public async Task A_price_that_moved_since_the_draft_must_be_accepted()
    {
        var order = await OrderAsync(SalesOrderStatus.Draft);

        var failure = await Assert.ThrowsAsync<DomainException>(() => order.ConfirmAsync(customer, Terms(price: 11m), false, NextNumber, now));
        await order.ConfirmAsync(customer, Terms(price: 11m), true, NextNumber, now);

        var error = Assert.IsType<SalesPriceChanged>(failure.Error);
        Assert.Equal((new Money(23.80m, "EUR"), new Money(26.18m, "EUR")), (error.GrossBefore, error.GrossNow));
        Assert.Equal(11m, order.Lines[0].UnitPriceAmount);
    }

    [Fact]
    public async Task A_price_agreed_by_hand_outlives_a_price_change()
    {
        var order = SalesOrder.Create(DemoId.Of<SalesOrder>(1), customer, list, new OrderHeader(day), now);
        order.AddLines([Request(2) with { AgreedPrice = 7.5m }], Terms(), NewId);

        await order.ConfirmAsync(customer, Terms(price: 11m), false, NextNumber, now);

        Assert.Equal(7.5m, order.Lines[0].UnitPriceAmount);
    }

    private static Task ActAsync(SalesOrder order, SalesOrderAction action)
    {
        switch (action)
        {
            case SalesOrderAction.Update:
                order.Update(new OrderHeader(day) { Note = "later" }, customer);
                return Task.CompletedTask;
            case SalesOrderAction.EditLines:
                order.AddLines([Request(1)], Terms(), NewId);
                return Task.CompletedTask;
            case SalesOrderAction.Confirm:
                return order.ConfirmAsync(customer, Terms(), false, NextNumber, now);
            case SalesOrderAction.Change:
                order.Change(Amend(added: Request(1)), Terms(), NewId);
                return Task.CompletedTask;
            case SalesOrderAction.CancelRest:
                order.CancelRest("no longer wanted");
                return Task.CompletedTask;
            case SalesOrderAction.Close:
                order.Close("will not come", now);
                return Task.CompletedTask;
            default:
                order.Cancel("no longer wanted", now);
                return Task.CompletedTask;
        }
    }

    private static async Task<SalesOrder> OrderAsync(SalesOrderStatus status)
    {
        var order = SalesOrder.Create(DemoId.Of<SalesOrder>(1), customer, list, new OrderHeader(day), now);
        order.AddLines([Request(2)], Terms(), NewId);
        if (status != SalesOrderStatus.Draft)
        {
            await order.ConfirmAsync(customer, Terms(), false, NextNumber, now);
        }

        var all = new LineProgress(order.Lines[0].Id, 2);
        switch (status)
        {
            case SalesOrderStatus.Cancelled:
                order.Cancel("no longer wanted", now);
                break;
            case SalesOrderStatus.Rejected:
                order.Reject("unknown product");
                break;
            case SalesOrderStatus.PartiallyDelivered:
                order.Ship([all with { Quantity = 1 }]);
                break;
            case SalesOrderStatus.Delivered:
                order.Ship([all]);
                break;
            case SalesOrderStatus.Closed:
                order.Ship([all]);
                order.Invoice([all]);
                break;
        }

        return order;
    }

    private static LineRequest Request(decimal quantity) => new(DemoId.Of<Product>(1), new Quantity(quantity, "pcs"));

    private static OrderAmendment Amend(LineRequest? added = null, LineChange<SalesOrderLine>? changed = null) =>
        new("customer called", added is null ? [] : [added], changed is null ? [] : [changed], []);

    private static OrderTerms Terms(decimal price = 10m, decimal rate = 19m)
    {
        var item = PriceListItem.Create(
            DemoId.Of<PriceListItem>(1), list, DemoId.Of<Product>(1), "pcs", new PriceTerms(0, price, "S", new DateOnly(2025, 1, 1), null));
        var taxCode = new TaxCode { Id = DemoId.Of<TaxCode>(1), Code = "S", Name = "Standard", Rate = rate, SourceVersion = 1 };
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

    private static Task<string> NextNumber() => Task.FromResult("SO-1");
}
