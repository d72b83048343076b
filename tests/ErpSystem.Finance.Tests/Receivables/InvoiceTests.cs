using ErpSystem.Finance.Customers;
using ErpSystem.Subgraphs;

namespace ErpSystem.Finance.Tests.Receivables;

public sealed class InvoiceTests(FinanceFixture finance) : IClassFixture<FinanceFixture>
{
    private static readonly Id<Customer> customer = DemoId.Of<Customer>(1);

    [Fact]
    public async Task Posting_gives_number_due_date_and_an_entry_of_receivable_revenue_and_tax()
    {
        var draft = await finance.DraftAsync(customer, "2026-10-02", "EUR", ReceivableCalls.Line(3, "38.95", discountPercent: "10"), ReceivableCalls.Line(1, "10", "R7"));

        var invoice = (await finance.PostInvoiceAsync(draft)).Done().GetProperty("invoice");

        Assert.Equal((115.17m, 20.68m, 135.85m, 135.85m), (invoice.Amount("net"), invoice.Amount("tax"), invoice.Amount("gross"), invoice.Amount("outstanding")));
        Assert.Equal(("OPEN", "2026-11-01"), (invoice.Text("status"), invoice.Text("dueDate")));
        var entry = invoice.GetProperty("entry");
        Assert.Equal((135.85m, -115.17m, -20.68m), (entry.On("1200"), entry.On("4100"), entry.On("2200")));
        Assert.Equal(invoice.Text("number"), entry.Text("number"));
    }

    [Fact]
    public async Task Tax_is_rounded_once_per_code_on_the_sum_of_nets()
    {
        // Three lines of 0.33 at 19 percent: 0.06 each, but 0.19 on the sum.
        var draft = await finance.DraftAsync(customer, "2026-10-02", "EUR", ReceivableCalls.Line(1, "0.33"), ReceivableCalls.Line(1, "0.33"), ReceivableCalls.Line(1, "0.33"));

        Assert.Equal((0.99m, 0.19m, 1.18m), (draft.Amount("net"), draft.Amount("tax"), draft.Amount("gross")));
    }

    [Fact]
    public async Task A_draft_has_no_number_and_leaves_no_gap_when_it_is_dropped()
    {
        var draft = await finance.DraftAsync(customer, "2026-10-02", "EUR", ReceivableCalls.Line(1, "1"));
        (await finance.MutateAsync("invoiceCancel", new { invoiceId = draft.Id(), idempotencyKey = FinanceCalls.NewKey() }, "invoice { status }")).Done();

        Assert.Equal("FINANCE_INVOICE_NOT_DRAFT", (await finance.PostInvoiceAsync(draft)).Error());
        Assert.Equal(0L, await finance.ScalarAsync<long>(FinanceCalls.BrokenSeries));
    }

    [Fact]
    public async Task An_invoice_posted_by_many_at_once_is_posted_once()
    {
        var draft = await finance.DraftAsync(customer, "2026-10-02", "EUR", ReceivableCalls.Line(1, "1"));

        var payloads = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => finance.PostInvoiceAsync(draft)));

        Assert.Single(payloads, payload => payload.GetProperty("errors").GetArrayLength() == 0);
    }

    [Fact]
    public async Task An_invoice_of_nothing_gets_a_number_and_no_entry()
    {
        var draft = await finance.DraftAsync(customer, "2026-10-02", "EUR", ReceivableCalls.Line(1, "0"));

        var invoice = (await finance.PostInvoiceAsync(draft)).Done().GetProperty("invoice");

        Assert.Equal("PAID", invoice.Text("status"));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, invoice.GetProperty("entry").ValueKind);
        Assert.NotNull(invoice.Text("number"));
    }

    [Fact]
    public async Task A_partial_credit_takes_its_share_and_the_last_one_exactly_the_rest()
    {
        var draft = await finance.DraftAsync(customer, "2026-10-02", "EUR", ReceivableCalls.Line(3, "0.35"), ReceivableCalls.Line(1, "0.33"));
        var invoice = (await finance.PostInvoiceAsync(draft)).Done().GetProperty("invoice");
        var lineId = invoice.GetProperty("lines").GetProperty("nodes")[0].Id();

        var first = (await finance.CreditAsync(invoice, [new { invoiceLineId = lineId, quantity = "1" }])).Done().GetProperty("creditNote");
        var tooMuch = await finance.CreditAsync(invoice, [new { invoiceLineId = lineId, quantity = "3" }]);
        var rest = (await finance.CreditAsync(invoice)).Done().GetProperty("creditNote");

        Assert.Equal("FINANCE_OVER_CREDITED", tooMuch.Error());
        Assert.Equal(invoice.Amount("gross"), first.Amount("gross") + rest.Amount("gross"));
        Assert.Equal(invoice.Amount("tax"), first.Amount("tax") + rest.Amount("tax"));
        var now = await finance.ReadInvoiceAsync(invoice);
        Assert.Equal(("CREDITED", 0m), (now.Text("status"), now.Amount("outstanding")));
        Assert.StartsWith("CRN-2026-", rest.Text("number"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Credit_over_a_paid_invoice_is_the_customers_and_can_be_set_against_another()
    {
        var own = DemoId.Of<Customer>(2);
        var paid = await finance.InvoiceAsync(own, 100m);
        (await finance.PayAsync(own, 100m, (paid, 100m))).Done();
        var other = await finance.InvoiceAsync(own, 60m);

        var credit = (await finance.CreditAsync(paid)).Done().GetProperty("creditNote");
        var allocated = (await finance.MutateAsync(
            "creditNoteAllocate",
            new { creditNoteId = credit.Id(), allocations = new[] { new { invoiceId = other.Id(), amount = "60" } }, idempotencyKey = FinanceCalls.NewKey() },
            "creditNote { unapplied { amount } }")).Done().GetProperty("creditNote");

        Assert.Equal((100m, 40m), (credit.Amount("unapplied"), allocated.Amount("unapplied")));
        Assert.Equal("PAID", (await finance.ReadInvoiceAsync(other)).Text("status"));
        Assert.Equal(0L, await finance.ScalarAsync<long>(ReceivableCalls.WrongReceivables));
    }

    [Fact]
    public async Task Twenty_clients_that_post_into_one_series_leave_no_gap_and_no_double()
    {
        var drafts = await Task.WhenAll(Enumerable.Range(0, 100).Select(i =>
            finance.DraftAsync(DemoId.Of<Customer>(10 + (i % 7)), i % 9 == 0 ? "2031-01-01" : "2026-09-05", "EUR", ReceivableCalls.Line(1, "10"))));
        var refused = 0;

        await Parallel.ForEachAsync(drafts, new ParallelOptions { MaxDegreeOfParallelism = 20 }, async (draft, _) =>
        {
            if ((await finance.PostInvoiceAsync(draft)).GetProperty("errors").GetArrayLength() > 0)
            {
                Interlocked.Increment(ref refused);
            }
        });

        Assert.Equal(12, refused);
        Assert.Equal(0L, await finance.ScalarAsync<long>(FinanceCalls.BrokenSeries));
        Assert.Equal(0L, await finance.ScalarAsync<long>(ReceivableCalls.WrongReceivables));
        Assert.Equal(0L, await finance.ScalarAsync<long>(FinanceCalls.WrongBalances));
    }
}
