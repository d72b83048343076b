using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Finance.Journals;

/// <summary>
/// Draws the numbers of entries without gaps: the counter's row stays locked until commit, so it is the last thing that a posting locks.
/// </summary>
internal static class NumberCounters
{
    public static async Task DrawAsync(FinanceDbContext db, IReadOnlyList<PendingEntry> entries, CancellationToken ct)
    {
        var company = db.CompanyId.Value;
        var groups = entries
            .GroupBy(entry => (entry.Series, entry.Period.FiscalYear))
            .OrderBy(group => group.Key.Series, StringComparer.Ordinal)
            .ThenBy(group => group.Key.FiscalYear);
        foreach (var group in groups)
        {
            var (series, year) = group.Key;
            long count = group.Count();
            var last = await db.Database
                .SqlQuery<long>(
                    $"""
                    INSERT INTO finance.number_counter AS counter (company_id, series, fiscal_year, last) VALUES ({company}, {series}, {year}, {count})
                    ON CONFLICT (company_id, series, fiscal_year) DO UPDATE SET last = counter.last + {count}
                    RETURNING last AS "Value"
                    """)
                .ToListAsync(ct);
            var number = last[0] - count;
            foreach (var entry in group)
            {
                entry.Take(++number);
            }
        }
    }
}
