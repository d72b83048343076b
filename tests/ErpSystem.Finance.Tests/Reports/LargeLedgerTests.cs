using System.Diagnostics;
using System.Globalization;
using ErpSystem.Testing;
using Xunit.Abstractions;

namespace ErpSystem.Finance.Tests.Reports;

/// <summary>
/// A ledger of many lines. <c>LEDGER_LINES=2000000 dotnet test tests/ErpSystem.Finance.Tests --filter LargeLedger --logger "console;verbosity=detailed"</c>
/// fills it and prints what reports and postings take; the suite runs the same with few lines and looks at the figures alone.
/// </summary>
public sealed class LargeLedgerTests(FinanceFixture finance, ITestOutputHelper output) : IClassFixture<FinanceFixture>
{
    private static readonly int lines = int.Parse(Environment.GetEnvironmentVariable("LEDGER_LINES") ?? "20000", CultureInfo.InvariantCulture);

    private string Patient => finance.Database.AdminConnectionString + ";Command Timeout=600";

    [Fact]
    public async Task Reports_read_balances_and_are_right_whatever_the_number_of_lines()
    {
        var before = await PostAsync(40);
        await FillAsync();
        await TidyAsync();
        var after = await PostAsync(40);

        Assert.Equal(0L, await Sql.ScalarAsync<long>(Patient, FinanceCalls.WrongBalances));
        output.WriteLine($"{lines} lines; a posting took {before:0.0} ms before them and {after:0.0} ms after");
        foreach (var day in new[] { FinanceFixture.Today, "2026-03-17", "2027-12-31" })
        {
            var data = (await finance.QueryAsync("query($day: Date!) { trialBalance(asOf: $day) { totalDebit } }", new { day })).GetProperty("trialBalance");
            var exact = await Sql.ScalarAsync<decimal>(
                Patient,
                $"SELECT sum(greatest(balance, 0)) FROM (SELECT sum(debit - credit) AS balance FROM finance.journal_line WHERE posting_date <= '{day}' GROUP BY account_id) sums");

            Assert.Equal(exact, decimal.Parse(data.Text("totalDebit")!, CultureInfo.InvariantCulture));
            output.WriteLine($"trial balance of {day}: {await MedianAsync(day):0.0} ms");
        }
    }

    private async Task<double> MedianAsync(string day)
    {
        var times = new List<double>();
        for (var i = 0; i < 11; i++)
        {
            var watch = Stopwatch.StartNew();
            await finance.QueryAsync("query($day: Date!) { trialBalance(asOf: $day) { totalDebit rows { debit credit } } }", new { day });
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        return times.Order().ElementAt(5);
    }

    private async Task<double> PostAsync(int vouchers)
    {
        var times = new List<double>();
        for (var i = 0; i < vouchers; i++)
        {
            var draft = await finance.VoucherAsync("2026-10-05", ("6200", 10m), ("1100", -10m));
            var watch = Stopwatch.StartNew();
            (await finance.PostVoucherAsync(draft)).Done();
            times.Add(watch.Elapsed.TotalMilliseconds);
        }

        return times.Order().ElementAt(vouchers / 2);
    }

    // Straight into the tables: entries of four lines on random days, then the balances that posting would have kept.
    private Task FillAsync() => Sql.RunAsync(
        Patient,
        $"""
        SET session_replication_role = replica;
        CREATE TEMP TABLE filled AS
            SELECT gen_random_uuid() AS id, n, date '2025-01-01' + (n::bigint * 7919 % 1000)::int AS day, ((n % 90000) + 100) / 100.0 AS amount FROM generate_series(1, {lines / 4}) AS n;
        INSERT INTO finance.journal_entry (id, company_id, version, journal_id, number, fiscal_period_id, posting_date, document_date, currency_code,
            description, source, source_id, line_count, total, recorded_at)
        SELECT f.id, s.company_id, 1, j.id, 'OLD-' || f.n, p.id, f.day, f.day, 'EUR', 'Old', 'MANUAL_VOUCHER', f.id, 4, 2 * f.amount, now()
        FROM filled f JOIN finance.fiscal_period p ON f.day BETWEEN p.starts_on AND p.ends_on, finance.finance_settings s, finance.journal j WHERE j.code = 'GEN';
        INSERT INTO finance.journal_line (id, company_id, entry_id, line_number, account_id, posting_date, debit, credit, currency_code, currency_amount)
        SELECT gen_random_uuid(), a.company_id, f.id, l.line, a.id, f.day, CASE l.side WHEN 1 THEN f.amount ELSE 0 END, CASE l.side WHEN -1 THEN f.amount ELSE 0 END, 'EUR', l.side * f.amount
        FROM filled f, (VALUES (1, '1100', 1), (2, '6100', 1), (3, '2100', -1), (4, '3100', -1)) AS l (line, code, side) JOIN finance.account a ON a.code = l.code;
        DELETE FROM finance.period_balance;
        INSERT INTO finance.period_balance (company_id, fiscal_period_id, account_id, currency_code, debit, credit, currency_amount)
        SELECT l.company_id, e.fiscal_period_id, l.account_id, l.currency_code, sum(l.debit), sum(l.credit), sum(l.currency_amount)
        FROM finance.journal_line l JOIN finance.journal_entry e ON e.id = l.entry_id GROUP BY 1, 2, 3, 4;
        """);

    // As autovacuum does in time.
    private async Task TidyAsync()
    {
        foreach (var table in new[] { "journal_line", "journal_entry", "period_balance" })
        {
            await Sql.RunAsync(Patient, $"VACUUM ANALYZE finance.{table}");
        }

        await Sql.RunAsync(Patient, "CHECKPOINT");
    }
}
