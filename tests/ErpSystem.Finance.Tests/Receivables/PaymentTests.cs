using System.Text.Json;
using ErpSystem.Finance.Customers;
using ErpSystem.Subgraphs;

namespace ErpSystem.Finance.Tests.Receivables;

public sealed class PaymentTests(FinanceFixture finance) : IClassFixture<FinanceFixture>
{
    private int customers = 100;

    [Fact]
    public async Task One_payment_settles_several_invoices_and_keeps_the_rest()
    {
        var customer = Next();
        var (first, second) = (await finance.InvoiceAsync(customer, 100m), await finance.InvoiceAsync(customer, 50m));

        var payment = (await finance.PayAsync(customer, 150m, (first, 100m), (second, 20m))).Done().GetProperty("payment");

        Assert.Equal(30m, payment.Amount("unallocated"));
        Assert.Equal((150m, -150m), (payment.GetProperty("entry").On("1100"), payment.GetProperty("entry").On("1200")));
        Assert.Equal(("PAID", "PARTIALLY_PAID"), ((await finance.ReadInvoiceAsync(first)).Text("status"), (await finance.ReadInvoiceAsync(second)).Text("status")));
        (await finance.AllocateAsync(payment, "2026-10-11", (second, 30m))).Done();
        Assert.Equal("PAID", (await finance.ReadInvoiceAsync(second)).Text("status"));
    }

    [Fact]
    public async Task More_than_is_outstanding_or_paid_is_refused()
    {
        var customer = Next();
        var invoice = await finance.InvoiceAsync(customer, 100m);

        Assert.Equal("FINANCE_OVER_ALLOCATED", (await finance.PayAsync(customer, 200m, (invoice, 100.01m))).Error());
        Assert.Equal("FINANCE_NOTHING_LEFT", (await finance.PayAsync(customer, 99.99m, (invoice, 100m))).Error());
        Assert.Equal("FINANCE_OTHER_CUSTOMER", (await finance.PayAsync(Next(), 100m, (invoice, 100m))).Error());
        Assert.Equal("FINANCE_OTHER_CUSTOMER", (await finance.PayAsync(customer, 100m, "2026-10-10", "USD", (invoice, 100m))).Error());
        Assert.Equal(100m, (await finance.ReadInvoiceAsync(invoice)).Amount("outstanding"));
    }

    [Fact]
    public async Task Of_payments_that_race_for_one_invoice_as_many_win_as_fit()
    {
        var customer = Next();
        var invoice = await finance.InvoiceAsync(customer, 100m);

        var payloads = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => finance.PayAsync(customer, 30m, (invoice, 30m))));

        Assert.Equal(3, payloads.Count(payload => payload.GetProperty("errors").GetArrayLength() == 0));
        Assert.Equal(10m, (await finance.ReadInvoiceAsync(invoice)).Amount("outstanding"));
        Assert.Equal(0L, await finance.ScalarAsync<long>(ReceivableCalls.WrongReceivables));
    }

    [Fact]
    public async Task Of_allocations_that_race_for_one_payment_as_many_win_as_fit()
    {
        var customer = Next();
        var invoices = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => finance.InvoiceAsync(customer, 30m)));
        var payment = (await finance.PayAsync(customer, 100m)).Done().GetProperty("payment");

        var payloads = await Task.WhenAll(invoices.Select(invoice => finance.AllocateAsync(payment, "2026-10-11", (invoice, 30m))));

        Assert.Equal(3, payloads.Count(payload => payload.GetProperty("errors").GetArrayLength() == 0));
        Assert.Equal(0L, await finance.ScalarAsync<long>(ReceivableCalls.WrongReceivables));
    }

    [Fact]
    public async Task The_database_itself_takes_no_more_than_is_outstanding()
    {
        var invoice = await finance.InvoiceAsync(Next(), 100m);

        var refused = await Assert.ThrowsAsync<Npgsql.PostgresException>(() => ErpSystem.Testing.Sql.RunAsync(
            finance.Database.RuntimeConnectionString, $"UPDATE finance.invoice SET outstanding_amount = outstanding_amount - 100.01 WHERE number = '{invoice.Text("number")}'"));

        Assert.Equal("invoice_outstanding_amount_check", refused.ConstraintName);
    }

    [Fact]
    public async Task A_payment_taken_back_reopens_what_it_settled_once()
    {
        var customer = Next();
        var (first, second) = (await finance.InvoiceAsync(customer, 100m), await finance.InvoiceAsync(customer, 50m));
        var payment = (await finance.PayAsync(customer, 200m, (first, 100m))).Done().GetProperty("payment");
        (await finance.AllocateAsync(payment, "2026-10-11", (second, 50m))).Done();

        var payloads = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => finance.ReverseAsync(payment)));

        Assert.Single(payloads, payload => payload.GetProperty("errors").GetArrayLength() == 0);
        Assert.Equal((100m, 50m), ((await finance.ReadInvoiceAsync(first)).Amount("outstanding"), (await finance.ReadInvoiceAsync(second)).Amount("outstanding")));
        Assert.Equal("FINANCE_PAYMENT_REVERSED", (await finance.AllocateAsync(payment, "2026-10-12", (first, 1m))).Error());
        Assert.Equal(0L, await finance.ScalarAsync<long>(ReceivableCalls.WrongReceivables));
    }

    [Fact]
    public async Task A_rate_that_moved_is_gained_or_lost_when_the_money_comes()
    {
        await RateAsync("CHF", "2026-06-01", "1.05");
        await RateAsync("CHF", "2026-10-08", "1.10");
        await RateAsync("CHF", "2026-10-12", "1.02");
        var customer = Next();
        var invoice = await finance.InvoiceAsync(customer, 100m, "2026-10-01", "CHF");

        var gained = (await finance.PayAsync(customer, 60m, "2026-10-10", "CHF", (invoice, 60m))).Done().GetProperty("payment").GetProperty("entry");
        var lost = (await finance.PayAsync(customer, 40m, "2026-10-13", "CHF", (invoice, 40m))).Done().GetProperty("payment").GetProperty("entry");

        Assert.Equal((66m, -63m, -3m), (gained.On("1100"), gained.On("1200"), gained.On("4800")));
        Assert.Equal((40.8m, -42m, 1.2m), (lost.On("1100"), lost.On("1200"), lost.On("6800")));
        Assert.Equal(0L, await finance.ScalarAsync<long>(ReceivableCalls.WrongReceivables));
    }

    [Fact]
    public async Task Money_allocated_later_gains_or_loses_what_the_rates_differ()
    {
        await RateAsync("SEK", "2026-06-01", "0.09");
        await RateAsync("SEK", "2026-10-08", "0.10");
        var customer = Next();
        var payment = (await finance.PayAsync(customer, 1000m, "2026-10-02", "SEK")).Done().GetProperty("payment");
        var invoice = await finance.InvoiceAsync(customer, 1000m, "2026-10-09", "SEK");

        (await finance.AllocateAsync(payment, "2026-10-12", (invoice, 1000m))).Done();

        // The invoice stands at 100 and the money at 90.
        Assert.Equal(10m, await finance.ScalarAsync<decimal>(
            "SELECT sum(l.debit) FROM finance.journal_entry e JOIN finance.journal_line l ON l.entry_id = e.id JOIN finance.account a ON a.id = l.account_id WHERE e.source = 'ALLOCATION' AND a.code = '6800' AND l.currency_code = 'SEK'"));
        Assert.Equal(0L, await finance.ScalarAsync<long>(ReceivableCalls.WrongReceivables));
    }

    [Fact]
    public async Task A_currency_without_a_rate_cannot_be_posted()
    {
        var draft = await finance.DraftAsync(Next(), "2026-10-01", "NOK", ReceivableCalls.Line(1, "5", "Z0"));

        Assert.Equal("FINANCE_NO_RATE", (await finance.PostInvoiceAsync(draft)).Error());
    }

    [Fact]
    public async Task Random_documents_in_many_currencies_leave_books_and_open_items_equal()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        string[] currencies = ["EUR", "USD", "JPY", "KWD"];
        var customer = Next();
        var open = new List<(JsonElement Invoice, string Currency)>();
        var payments = new List<JsonElement>();
        for (var step = 0; step < 60; step++)
        {
            var currency = currencies[random.Next(4)];
            var digits = Currency.MinorUnitDigits(currency);
            decimal Draw() => decimal.Round((decimal)(random.NextDouble() * 1000) + 1, digits);
            switch (random.Next(5))
            {
                case 0 or 1:
                    open.Add((await finance.InvoiceAsync(customer, Draw(), $"2026-0{random.Next(1, 10)}-05", currency), currency));
                    break;
                case 2:
                    var own = open.Where(item => item.Currency == currency).ToList();
                    var shares = own.Select(item => (item.Invoice, decimal.Round(item.Invoice.Amount("gross") / 3, digits) + (digits == 0 ? 1 : 0.01m))).ToArray();
                    var paid = await finance.PayAsync(customer, shares.Sum(share => share.Item2) + Draw(), $"2026-0{random.Next(1, 10)}-20", currency, shares);
                    if (paid.GetProperty("errors").GetArrayLength() == 0)
                    {
                        payments.Add(paid.GetProperty("payment"));
                    }

                    break;
                case 3 when payments.Count > 0:
                    await finance.ReverseAsync(payments[random.Next(payments.Count)]);
                    break;
                case 4 when open.Count > 0:
                    await finance.CreditAsync(open[random.Next(open.Count)].Invoice);
                    break;
            }
        }

        Assert.True(0L == await finance.ScalarAsync<long>(ReceivableCalls.WrongReceivables), $"seed {seed}: open items differ from the ledger");
        Assert.True(0L == await finance.ScalarAsync<long>(FinanceCalls.WrongBalances), $"seed {seed}: balances differ from lines");
        Assert.True(0L == await finance.ScalarAsync<long>(FinanceCalls.BrokenSeries), $"seed {seed}: numbers have gaps");
    }

    private Id<Customer> Next() => DemoId.Of<Customer>(Interlocked.Increment(ref customers) * 1000 + Random.Shared.Next(999));

    private async Task RateAsync(string currency, string validFrom, string rate) =>
        (await finance.MutateAsync("exchangeRateSet", new { currency, validFrom, rate, idempotencyKey = FinanceCalls.NewKey() }, "exchangeRate { id }")).Done();
}
