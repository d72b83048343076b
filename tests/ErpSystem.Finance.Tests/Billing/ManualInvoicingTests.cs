using System.Text.Json;

namespace ErpSystem.Finance.Tests.Billing;

/// <summary>A company that looks at its invoices before it posts them.</summary>
public sealed class ManualInvoicingTests(FinanceFixture finance) : IClassFixture<FinanceFixture>
{
    [Fact]
    public async Task What_is_delivered_waits_as_a_draft_and_what_came_back_meanwhile_is_credited_with_it()
    {
        await LookFirstAsync();
        var order = new OrderEvents(finance);
        await order.DeliverAsync(order.Confirmed(), order.Shipped(2, 0, 46m));
        var dropped = await DraftAsync(order);
        (await finance.MutateAsync("invoiceCancel", new { invoiceId = dropped.Id(), idempotencyKey = FinanceCalls.NewKey() }, "invoice { status }")).Done();

        await order.DeliverAsync(order.Shipped(1, 0, 23m), order.Returned(1, 0, 23m));
        var draft = await DraftAsync(order);
        (await finance.PostInvoiceAsync(draft)).Done();

        Assert.Equal("125.15 invoiced, 41.72 credited, 83.43 outstanding, 1 invoices, 0 drafts, 1 credit notes", await order.StateAsync());
        Assert.Equal(0L, await finance.ScalarAsync<long>(ReceivableCalls.WrongReceivables));
        Assert.Equal(0L, await finance.ScalarAsync<long>(FinanceCalls.BrokenSeries));
    }

    [Fact]
    public async Task A_cancelled_order_drops_the_draft_for_what_will_not_be_delivered()
    {
        await LookFirstAsync();
        var order = new OrderEvents(finance);

        await order.DeliverAsync(order.Confirmed("ORDERED"), order.Shipped(1, 0, 23m), order.Cancelled());

        Assert.Equal("0 invoiced, 0 credited, 0 outstanding, 0 invoices, 1 drafts, 0 credit notes", await order.StateAsync());
        Assert.Equal(41.72m, (await DraftAsync(order)).Amount("gross"));
    }

    private async Task LookFirstAsync()
    {
        var settings = (await finance.QueryAsync("{ financeSettings { id version } }")).GetProperty("financeSettings");
        (await finance.MutateAsync(
            "financeSettingsUpdate",
            new { financeSettingsId = settings.Id(), expectedVersion = settings.GetProperty("version").GetInt32(), invoicePosting = "MANUAL" },
            "financeSettings { invoicePosting }")).Done();
    }

    private async Task<JsonElement> DraftAsync(OrderEvents order)
    {
        var data = await finance.QueryAsync(
            "query($id: ID!) { salesOrderById(id: $id) { invoices(where: { status: { eq: DRAFT } }) { nodes { id gross { amount } } } } }", new { id = order.OrderId });
        return Assert.Single(data.GetProperty("salesOrderById").GetProperty("invoices").GetProperty("nodes").EnumerateArray());
    }
}
