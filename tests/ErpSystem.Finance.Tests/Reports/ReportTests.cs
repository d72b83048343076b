using System.Globalization;
using System.Text.Json;
using ErpSystem.Finance.Customers;
using ErpSystem.Subgraphs;

namespace ErpSystem.Finance.Tests.Reports;

public sealed class ReportTests(FinanceFixture finance) : IClassFixture<FinanceFixture>
{
    [Fact]
    public async Task Statements_of_any_day_equal_the_sums_of_lines()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        await PostAsync(random, 40);

        for (var i = 0; i < 12; i++)
        {
            var day = new DateOnly(2026, 1, 1).AddDays(random.Next(364)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            var data = await finance.QueryAsync(
                """
                query($day: Date!) {
                  trialBalance(asOf: $day) { totalDebit totalCredit rows { debit credit account { code } } }
                  balanceSheet(asOf: $day) { totalAssets totalLiabilities totalEquity result }
                }
                """,
                new { day });
            var balance = data.GetProperty("trialBalance");

            Assert.True(balance.Text("totalDebit") == balance.Text("totalCredit"), $"seed {seed}, {day}: the trial balance is off");
            Assert.True(await LinesAsync(day) == RowsOf(balance), $"seed {seed}, {day}: rows differ from lines");
            var sheet = data.GetProperty("balanceSheet");
            Assert.True(Number(sheet, "totalAssets") == Number(sheet, "totalLiabilities") + Number(sheet, "totalEquity") + Number(sheet, "result"), $"seed {seed}, {day}: the sheet is off");
        }
    }

    [Fact]
    public async Task Profit_and_loss_counts_what_lies_between_two_days()
    {
        foreach (var (date, amount) in new[] { ("2025-06-14", 1m), ("2025-06-15", 10m), ("2025-07-01", 100m), ("2025-07-20", 1000m), ("2025-07-21", 10000m) })
        {
            (await finance.PostVoucherAsync(await finance.VoucherAsync(date, ("6200", amount), ("1100", -amount)))).Done();
        }

        var data = (await finance.QueryAsync(
            """{ profitAndLoss(from: "2025-06-15", to: "2025-07-20") { totalIncome totalExpenses result expenses { amount account { code } } } }""")).GetProperty("profitAndLoss");

        Assert.Equal((0m, 1110m, -1110m), (Number(data, "totalIncome"), Number(data, "totalExpenses"), Number(data, "result")));
        Assert.Equal("6200", data.GetProperty("expenses")[0].GetProperty("account").Text("code"));
    }

    [Fact]
    public async Task Aging_shows_how_things_stood_on_a_day()
    {
        var customer = DemoId.Of<Customer>(901);
        var invoice = await finance.InvoiceAsync(customer, 100m, "2026-05-01");
        var later = await finance.InvoiceAsync(customer, 40m, "2026-07-01");
        var payment = (await finance.PayAsync(customer, 70m, "2026-06-10", "EUR", (invoice, 60m))).Done().GetProperty("payment");
        (await finance.AllocateAsync(payment, "2026-07-05", (later, 10m))).Done();
        (await finance.CreditAsync(invoice)).Done();

        // Due on the 31st of May.
        Assert.Equal(("100", "0", "0", "0", "100"), await AgingAsync(customer, "2026-05-31"));
        Assert.Equal(("0", "100", "0", "0", "100"), await AgingAsync(customer, "2026-06-09"));
        Assert.Equal(("0", "40", "0", "-10", "30"), await AgingAsync(customer, "2026-06-30"));
        Assert.Equal(("30", "0", "40", "0", "70"), await AgingAsync(customer, "2026-07-05"));

        // The credit of today takes the forty that were outstanding, and leaves sixty to the customer.
        Assert.Equal(("0", "0", "0", "-60", "-30"), await AgingAsync(customer, FinanceFixture.Today));
    }

    [Fact]
    public async Task A_payment_taken_back_later_still_counted_on_the_days_between()
    {
        var customer = DemoId.Of<Customer>(902);
        var invoice = await finance.InvoiceAsync(customer, 100m, "2026-05-01");
        var payment = (await finance.PayAsync(customer, 100m, "2026-05-10", "EUR", (invoice, 100m))).Done().GetProperty("payment");
        (await finance.ReverseAsync(payment)).Done();

        Assert.Equal(("0", "0", "0", "0", "0"), await AgingAsync(customer, "2026-05-11"));
        Assert.Equal("100", (await AgingAsync(customer, FinanceFixture.Today)).Total);
    }

    [Fact]
    public async Task A_customers_statement_balance_and_open_invoices_agree()
    {
        var customer = DemoId.Of<Customer>(903);
        var invoice = await finance.InvoiceAsync(customer, 100m, "2026-05-01");
        await finance.InvoiceAsync(customer, 50m, "2026-10-01");
        (await finance.PayAsync(customer, 30m, "2026-06-10", "EUR", (invoice, 30m))).Done();

        var data = await finance.QueryAsync(
            """
            query($id: ID!) {
              customerStatement(customerId: $id, from: "2026-06-01", to: "2026-10-16") { opening { amount } charged { amount } settled { amount } closing { amount } }
              customerById(id: $id) { balance { amount } overdue { amount } openInvoices { nodes { outstanding { amount } } } accountLines { nodes { debit credit } } }
            }
            """,
            new { id = customer });

        var (statement, shown) = (data.GetProperty("customerStatement"), data.GetProperty("customerById"));
        Assert.Equal((100m, 50m, 30m, 120m), (statement.Amount("opening"), statement.Amount("charged"), statement.Amount("settled"), statement.Amount("closing")));
        Assert.Equal((120m, 70m), (shown.Amount("balance"), shown.Amount("overdue")));
        Assert.Equal(120m, shown.GetProperty("openInvoices").GetProperty("nodes").EnumerateArray().Sum(node => node.Amount("outstanding")));
        Assert.Equal(3, shown.GetProperty("accountLines").GetProperty("nodes").GetArrayLength());
    }

    private async Task PostAsync(Random random, int entries)
    {
        string[] accounts = ["1100", "1600", "2100", "3100", "6100", "6200"];
        for (var i = 0; i < entries; i++)
        {
            var amount = decimal.Round((decimal)random.NextDouble() * 1000, 2) + 0.01m;
            var from = random.Next(accounts.Length);
            var date = new DateOnly(2026, 1, 1).AddDays(random.Next(364)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            (await finance.PostVoucherAsync(await finance.VoucherAsync(date, (accounts[from], amount), (accounts[(from + 1) % accounts.Length], -amount)))).Done();
        }
    }

    private Task<string> LinesAsync(string day) => finance.ScalarAsync<string>(
        $"""
        SELECT string_agg(code || ' ' || trim_scale(balance), ' ' ORDER BY code) FROM (
            SELECT a.code, sum(l.debit - l.credit) AS balance FROM finance.journal_line l JOIN finance.account a ON a.id = l.account_id
            WHERE l.posting_date <= '{day}' GROUP BY a.code HAVING sum(l.debit - l.credit) <> 0) sums
        """);

    private static string RowsOf(JsonElement balance) => string.Join(' ', balance.GetProperty("rows").EnumerateArray().Select(row =>
        $"{row.GetProperty("account").Text("code")} {(Number(row, "debit") - Number(row, "credit")).ToString("0.######", CultureInfo.InvariantCulture)}"));

    private async Task<(string? NotDue, string? Days30, string? Days60, string? Unallocated, string? Total)> AgingAsync(Id<Customer> customer, string day)
    {
        var data = await finance.QueryAsync(
            "query($id: ID!, $day: Date!) { receivablesAging(asOf: $day, customerId: $id) { rows { notDue days1To30 days31To60 unallocated total } } }", new { id = customer, day });
        return data.GetProperty("receivablesAging").GetProperty("rows").EnumerateArray()
            .Select(row => (row.Text("notDue"), row.Text("days1To30"), row.Text("days31To60"), row.Text("unallocated"), row.Text("total")))
            .FirstOrDefault(("0", "0", "0", "0", "0"));
    }

    private static decimal Number(JsonElement element, string field) => decimal.Parse(element.Text(field)!, CultureInfo.InvariantCulture);
}
