using System.ComponentModel;
using ErpSystem.Finance.Accounts;
using ErpSystem.Finance.Customers;
using ErpSystem.Finance.Settings;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Finance.Reports;

/// <summary>What customers owe.</summary>
[QueryType]
public static class GetReceivables
{
    [Description("Who owes how much for how long, as it stood at the end of a day, today unless another is given.")]
    [Authorize("finance.receivable.read"), Cost("50")]
    public static async Task<ReceivablesAging?> ReceivablesAgingAsync(
        DateOnly? asOf, Id<Customer>? customerId, [FromServices] FinanceDbContext db, CancellationToken ct)
    {
        var day = asOf ?? await db.TodayAsync(ct);
        var items = await AgedItems.ReadAsync(db, day, customerId, ct);
        return new ReceivablesAging(day, [.. items.GroupBy(item => (item.CustomerId, item.Currency)).Select(Row).OrderByDescending(row => row.Total)]);

        static AgingRow Row(IGrouping<(Guid CustomerId, string Currency), AgedItem> items)
        {
            decimal Between(int from, int to) => items.Where(item => item.DaysOverdue >= from && item.DaysOverdue <= to).Sum(item => item.Amount);
            return new AgingRow(
                new Id<Customer>(items.Key.CustomerId),
                items.Key.Currency,
                Between(int.MinValue, 0),
                Between(1, 30),
                Between(31, 60),
                Between(61, 90),
                Between(91, int.MaxValue),
                items.Where(item => item.DaysOverdue is null).Sum(item => item.Amount),
                items.Sum(item => item.Amount));
        }
    }

    [Description("A customer's account from one day to another, both included.")]
    [Authorize("finance.receivable.read")]
    public static async Task<CustomerStatement?> CustomerStatementAsync(
        Id<Customer> customerId, DateOnly from, DateOnly to, [FromServices] FinanceDbContext db, CancellationToken ct)
    {
        if (to < from)
        {
            throw new RequestException("INVALID_INPUT", "'to' must not be before 'from'.");
        }

        if (await db.Settings.AsNoTracking().FirstOrDefaultAsync(ct) is not { } company)
        {
            return null;
        }

        var sums = await db.JournalLines.AsNoTracking()
            .Where(line => line.CustomerId == customerId && line.PostingDate <= to)
            .Join(db.Accounts.Where(account => account.Control == AccountControl.Receivable), line => line.AccountId, account => account.Id, (line, _) => line)
            .GroupBy(line => line.PostingDate >= from)
            .Select(group => new { Within = group.Key, Debit = group.Sum(line => line.Debit), Credit = group.Sum(line => line.Credit) })
            .ToListAsync(ct);
        var opening = sums.Where(sum => !sum.Within).Sum(sum => sum.Debit - sum.Credit);
        var (charged, settled) = (sums.Where(sum => sum.Within).Sum(sum => sum.Debit), sums.Where(sum => sum.Within).Sum(sum => sum.Credit));
        return new CustomerStatement(customerId, from, to, In(opening), In(charged), In(settled), In(opening + charged - settled));

        Money In(decimal amount) => new(amount, company.CurrencyCode);
    }
}
