using System.Text.Json;
using ErpSystem.Testing;

namespace ErpSystem.Finance.Tests.Billing;

/// <summary>What orders, shipments and returns make of invoices and credit notes. Each line of the order is 3 at 38.95 less ten percent.</summary>
public sealed class OrderBillingTests(FinanceFixture finance) : IClassFixture<FinanceFixture>
{
    [Fact]
    public async Task Shipments_are_costed_and_charged_one_by_one()
    {
        var order = new OrderEvents(finance);

        await order.DeliverAsync(order.Confirmed(), order.Shipped(3, 0, 70.11m), order.Shipped(0, 3, 70.11m));

        Assert.Equal("250.3 invoiced, 0 credited, 250.3 outstanding, 2 invoices, 0 drafts, 0 credit notes", await order.StateAsync());
        await ConsistentAsync();
    }

    [Fact]
    public async Task Events_in_reverse_and_twice_come_to_the_same()
    {
        var order = new OrderEvents(finance);
        var (confirmed, shipped, returned) = (order.Confirmed(), order.Shipped(3, 2, 100m), order.Returned(1, 0, 23m));

        await order.DeliverAsync(returned, returned, shipped, shipped, confirmed, confirmed, shipped, returned);

        // Five at 38.95 less ten percent and 19 percent of tax; one of the first three came back.
        Assert.Equal("208.58 invoiced, 41.72 credited, 166.86 outstanding, 1 invoices, 0 drafts, 1 credit notes", await order.StateAsync());
        Assert.Equal(-77m, await StockChangeAsync(shipped, returned));
        await ConsistentAsync();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Any_order_of_events_comes_to_the_same(int permutation)
    {
        var order = new OrderEvents(finance);
        TestEvent[] events = [order.Confirmed(), order.Changed(2), order.Shipped(2, 3, 110m), order.Returned(2, 0, 46m), order.Cancelled()];
        var random = new Random(permutation);
        random.Shuffle(events);

        await order.DeliverAsync(events);

        Assert.Equal("208.58 invoiced, 83.43 credited, 125.15 outstanding, 1 invoices, 0 drafts, 1 credit notes", await order.StateAsync());
        await ConsistentAsync();
    }

    [Fact]
    public async Task Concurrent_shipments_of_one_order_are_each_charged_once()
    {
        var order = new OrderEvents(finance);
        await order.DeliverAsync(order.Confirmed());
        var shipments = Enumerable.Range(0, 3).Select(_ => order.Shipped(1, 1, 40m)).SelectMany(shipped => new[] { shipped, shipped }).ToList();

        await Task.WhenAll(shipments.Select(shipped => order.DeliverAsync(shipped)));

        Assert.Equal("250.32", (await order.StateAsync()).Split(' ')[0]);
        Assert.Equal(6m, await finance.ScalarAsync<decimal>($"SELECT sum(invoiced) FROM finance.billing_line WHERE order_id = '{order.Uuid}'"));
        await ConsistentAsync();
    }

    [Fact]
    public async Task An_order_charged_when_ordered_is_credited_when_it_is_cancelled()
    {
        var order = new OrderEvents(finance);

        await order.DeliverAsync(order.Confirmed("ORDERED"), order.Shipped(1, 0, 23m), order.Cancelled());

        Assert.Equal("250.3 invoiced, 208.58 credited, 41.72 outstanding, 1 invoices, 0 drafts, 1 credit notes", await order.StateAsync());
        await ConsistentAsync();
    }

    [Fact]
    public async Task A_cancel_before_the_confirm_leaves_nothing_to_charge()
    {
        var order = new OrderEvents(finance);

        await order.DeliverAsync(order.Cancelled(), order.Confirmed("ORDERED"));

        Assert.Equal("0 invoiced, 0 credited, 0 outstanding, 0 invoices, 0 drafts, 0 credit notes", await order.StateAsync());
    }

    [Fact]
    public async Task A_shipment_in_a_locked_period_stands_as_an_exception_and_a_retry_posts_it_on_the_next_open_day()
    {
        var order = new OrderEvents(finance);
        var shipped = order.Shipped(3, 0, 70m, "2026-02-10");
        await order.DeliverAsync(order.Confirmed());
        await LockAsync("2026-02", "SALES");
        await LockAsync("2026-03", "ALL");

        await order.DeliverAsync(shipped);

        Assert.Equal("EXCEPTION", await StatusAsync(shipped));
        Assert.Equal("0 invoiced", (await order.StateAsync())[..10]);
        var exceptions = await finance.QueryAsync(
            "{ financeIntegrationExceptions(where: { status: { eq: OPEN } }, first: 100) { nodes { id code eventId } } }");
        var exception = exceptions.GetProperty("financeIntegrationExceptions").GetProperty("nodes").EnumerateArray().Single(node => node.Text("eventId") == shipped.Id.ToString());
        Assert.Equal("FINANCE_PERIOD_LOCKED", exception.Text("code"));
        (await finance.MutateAsync("financeIntegrationExceptionRetry", new { integrationExceptionId = exception.Id(), idempotencyKey = FinanceCalls.NewKey() }, "__typename")).Done();

        Assert.Equal("MATCHED", await StatusAsync(shipped));
        Assert.Equal(new DateTime(2026, 4, 1), await finance.ScalarAsync<DateTime>($"SELECT posting_date::timestamp FROM finance.invoice WHERE order_id = '{order.Uuid}'"));
        Assert.Equal(new DateTime(2026, 2, 10), await finance.ScalarAsync<DateTime>(
            "SELECT e.document_date::timestamp FROM finance.journal_entry e JOIN finance.stock_posting s ON s.entry_id = e.id WHERE e.posting_date = '2026-04-01'"));
        await ConsistentAsync();
    }

    [Fact]
    public async Task A_stock_document_is_in_transit_until_its_event_is_applied_and_then_worth_what_the_ledger_says()
    {
        var order = new OrderEvents(finance);
        var shipped = order.Shipped(1, 0, 23.37m);
        var before = await StatusAsync(shipped);
        await order.DeliverAsync(shipped);

        var document = await DocumentAsync(shipped, "status ledgerValue { amount }");

        Assert.Equal("IN_TRANSIT", before);
        Assert.Equal(("MATCHED", -23.37m), (document.Text("status"), document.Amount("ledgerValue")));
    }

    [Fact]
    public async Task Another_unit_than_the_orders_is_refused_and_kept()
    {
        var order = new OrderEvents(finance);
        var shipped = order.Shipped(1, 0, 23m);
        shipped.Payload().Lines()[0]!["unit"] = "box";

        await order.DeliverAsync(order.Confirmed(), shipped);

        Assert.Equal("EXCEPTION", await StatusAsync(shipped));
        Assert.Equal("0 invoiced", (await order.StateAsync())[..10]);
    }

    private async Task<string?> StatusAsync(TestEvent shipped) => (await DocumentAsync(shipped, "status")).Text("status");

    private async Task<JsonElement> DocumentAsync(TestEvent moved, string selection) => (await finance.QueryAsync(
        $$"""query($id: ID!) { stockDocumentById(id: $id) { {{selection}} } }""",
        new { id = moved.Payload()["stockDocumentId"]!.GetValue<string>() })).GetProperty("stockDocumentById");

    private async Task<decimal> StockChangeAsync(params TestEvent[] moves)
    {
        var sum = 0m;
        foreach (var move in moves)
        {
            sum += (await DocumentAsync(move, "ledgerValue { amount }")).Amount("ledgerValue");
        }

        return sum;
    }

    private async Task LockAsync(string period, string scope) => (await finance.MutateAsync(
        "fiscalPeriodLock", new { fiscalPeriodId = FinanceFixture.Period(period), @lock = scope, idempotencyKey = FinanceCalls.NewKey() }, "fiscalPeriod { id }")).Done();

    private async Task ConsistentAsync()
    {
        Assert.Equal(0L, await finance.ScalarAsync<long>(ReceivableCalls.WrongReceivables));
        Assert.Equal(0L, await finance.ScalarAsync<long>(FinanceCalls.WrongBalances));
        Assert.Equal(0L, await finance.ScalarAsync<long>(FinanceCalls.BrokenSeries));
    }
}
