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
                    SELECT account.id, -later.debit, -later.credit
                    FROM finance.fiscal_period period JOIN finance.account account ON account.company_id = period.company_id AND NOT account.is_group
                    CROSS JOIN LATERAL (
                        SELECT sum(line.debit) AS debit, sum(line.credit) AS credit FROM finance.journal_line line
                        WHERE line.company_id = {company} AND line.account_id = account.id
                          AND line.posting_date > day."Day" AND line.posting_date <= period.ends_on) later
                    WHERE period.company_id = {company} AND day."Day" BETWEEN period.starts_on AND period.ends_on AND later.debit IS NOT NULL) sums
                GROUP BY day."Day", sums.account_id
                """)
            .ToListAsync(ct);
    }
}
