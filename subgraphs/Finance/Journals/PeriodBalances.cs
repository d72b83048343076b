using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Finance.Journals;

/// <summary>Adds entries to the balances of their accounts and periods.</summary>
internal static class PeriodBalances
{
    public static Task AddAsync(FinanceDbContext db, IReadOnlyList<PendingEntry> entries, CancellationToken ct)
    {
        var sums = entries
            .SelectMany(entry => entry.Lines, (entry, line) => (Period: entry.Period.Id.Value, Account: line.AccountId.Value, entry.CurrencyCode, Line: line))
            .GroupBy(item => (item.Period, item.Account, item.CurrencyCode))
            .ToList();
        if (sums.Count == 0)
        {
            return Task.CompletedTask;
        }

        var company = db.CompanyId.Value;
        Guid[] periods = [.. sums.Select(sum => sum.Key.Period)];
        Guid[] accounts = [.. sums.Select(sum => sum.Key.Account)];
        string[] currencies = [.. sums.Select(sum => sum.Key.CurrencyCode)];
        decimal[] debits = [.. sums.Select(sum => sum.Sum(item => Math.Max(item.Line.Amount, 0)))];
        decimal[] credits = [.. sums.Select(sum => sum.Sum(item => Math.Max(-item.Line.Amount, 0)))];
        decimal[] amounts = [.. sums.Select(sum => sum.Sum(item => item.Line.CurrencyAmount))];

        // Sorted, so that two postings to the same accounts wait for each other instead of deadlocking.
        return db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO finance.period_balance AS balance (company_id, fiscal_period_id, account_id, currency_code, debit, credit, currency_amount)
            SELECT {company}, * FROM unnest({periods}, {accounts}, {currencies}, {debits}, {credits}, {amounts})
                AS added (fiscal_period_id, account_id, currency_code, debit, credit, currency_amount)
            ORDER BY fiscal_period_id, account_id, currency_code
            ON CONFLICT (company_id, fiscal_period_id, account_id, currency_code) DO UPDATE
                SET debit = balance.debit + excluded.debit, credit = balance.credit + excluded.credit,
                    currency_amount = balance.currency_amount + excluded.currency_amount
            """,
            ct);
    }
}
