using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Finance.Reports;

/// <summary>
/// What accounts add up to on given days, read from the balances that posting keeps. Only the lines of one period can be needed too: those after the
/// day in its own period are taken off again, which for today are few or none.
/// </summary>
internal static class AccountSums
{
    /// <summary>One statement, so that all days are seen in one state of the ledger.</summary>
    public static Task<List<AccountSum>> ReadAsync(FinanceDbContext db, DateOnly[] days, CancellationToken ct)
    {
        var company = db.CompanyId.Value;
        return db.Database
            .SqlQuery<AccountSum>(
                $"""
                SELECT day."Day", sums.account_id AS "AccountId", sum(sums.debit) AS "Debit", sum(sums.credit) AS "Credit"
                FROM unnest({days}) AS day ("Day")
                CROSS JOIN LATERAL (
                    SELECT balance.account_id, balance.debit, balance.credit
                    FROM finance.fiscal_period period JOIN finance.period_balance balance ON balance.company_id = period.company_id AND balance.fiscal_period_id = period.id
                    WHERE period.company_id = {company} AND period.starts_on <= day."Day"
                    UNION ALL
                    SELECT line.account_id, -line.debit, -line.credit
                    FROM finance.fiscal_period period
                    JOIN finance.journal_entry entry ON entry.company_id = period.company_id AND entry.posting_date > day."Day" AND entry.posting_date <= period.ends_on
                    JOIN finance.journal_line line ON line.entry_id = entry.id
                    WHERE period.company_id = {company} AND day."Day" BETWEEN period.starts_on AND period.ends_on) sums
                GROUP BY day."Day", sums.account_id
                """)
            .ToListAsync(ct);
    }
}
