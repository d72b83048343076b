using System.ComponentModel;
using ErpSystem.Finance.Accounts;
using ErpSystem.Finance.Settings;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Finance.Reports;

/// <summary>The statements of the ledger.</summary>
[QueryType]
public static class GetStatements
{
    [Description("All accounts with their balance at the end of a day, today unless another is given.")]
    [Authorize("finance.report.read"), Cost("20")]
    public static async Task<TrialBalance?> TrialBalanceAsync(DateOnly? asOf, [FromServices] FinanceDbContext db, CancellationToken ct)
    {
        var day = asOf ?? await db.TodayAsync(ct);
        List<TrialBalanceRow> rows =
        [
            .. (await RowsAsync(db, [day], ct)).Select(row => new TrialBalanceRow(row.Account, Math.Max(row.Debit, 0), Math.Max(-row.Debit, 0))),
        ];
        return new TrialBalance(day, await CurrencyAsync(db, ct), rows, rows.Sum(row => row.Debit), rows.Sum(row => row.Credit));
    }

    [Description("What was earned and spent from one day to another, both included.")]
    [Authorize("finance.report.read"), Cost("20")]
    public static async Task<ProfitAndLoss?> ProfitAndLossAsync(DateOnly from, DateOnly to, [FromServices] FinanceDbContext db, CancellationToken ct)
    {
        if (to < from)
        {
            throw new RequestException("INVALID_INPUT", "'to' must not be before 'from'.");
        }

        var rows = await RowsAsync(db, from > DateOnly.MinValue ? [to, from.AddDays(-1)] : [to], ct);
        var (income, expenses) = (Side(rows, AccountType.Income), Side(rows, AccountType.Expense));
        var (earned, spent) = (income.Sum(row => row.Amount), expenses.Sum(row => row.Amount));
        return new ProfitAndLoss(from, to, await CurrencyAsync(db, ct), income, expenses, earned, spent, earned - spent);
    }

    [Description("What the company has and owes at the end of a day, today unless another is given.")]
    [Authorize("finance.report.read"), Cost("20")]
    public static async Task<BalanceSheet?> BalanceSheetAsync(DateOnly? asOf, [FromServices] FinanceDbContext db, CancellationToken ct)
    {
        var day = asOf ?? await db.TodayAsync(ct);
        var rows = await RowsAsync(db, [day], ct);
        var (assets, liabilities, equity) = (Side(rows, AccountType.Asset), Side(rows, AccountType.Liability), Side(rows, AccountType.Equity));
        var result = Side(rows, AccountType.Income).Sum(row => row.Amount) - Side(rows, AccountType.Expense).Sum(row => row.Amount);
        return new BalanceSheet(
            day,
            await CurrencyAsync(db, ct),
            assets,
            liabilities,
            equity,
            assets.Sum(row => row.Amount),
            liabilities.Sum(row => row.Amount),
            equity.Sum(row => row.Amount),
            result);
    }

    private static List<AccountAmount> Side(IReadOnlyList<(Account Account, decimal Debit)> rows, AccountType type) =>
        [.. rows.Where(row => row.Account.Type == type).Select(row => new AccountAmount(row.Account, row.Account.CountsDebit ? row.Debit : -row.Debit))];

    // The first day's sums, less the second's if there is one; accounts that come to nothing are left out.
    private static async Task<IReadOnlyList<(Account Account, decimal Debit)>> RowsAsync(FinanceDbContext db, DateOnly[] days, CancellationToken ct)
    {
        var sums = await AccountSums.ReadAsync(db, days, ct);
        var ids = sums.Select(sum => sum.Account).Distinct().ToList();
        var accounts = await db.Accounts.AsNoTracking().Where(account => ids.Contains(account.Id)).OrderBy(account => account.Code).ToListAsync(ct);
        var byAccount = sums.ToLookup(sum => sum.Account);
        return
        [
            .. accounts
                .Select(account => (account, byAccount[account.Id].Sum(sum => sum.Day == days[0] ? sum.Balance : -sum.Balance)))
                .Where(row => row.Item2 != 0),
        ];
    }

    private static async Task<string> CurrencyAsync(FinanceDbContext db, CancellationToken ct) =>
        (await db.Settings.AsNoTracking().FirstOrDefaultAsync(ct))?.CurrencyCode ?? "";
}
