using ErpSystem.Finance.Periods;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Finance.Journals;

/// <summary>The periods of posting dates, held until the transaction ends: a lock waits for it, or it sees the lock.</summary>
internal sealed class HeldPeriods(IReadOnlyList<FiscalPeriod> periods)
{
    /// <summary>The permission to post into a period that is not locked hard.</summary>
    public const string Override = "finance.period.override";

    public static async Task<HeldPeriods> HoldAsync(FinanceDbContext db, DateOnly[] dates, CancellationToken ct)
    {
        var company = db.CompanyId.Value;
        var (first, last) = (dates.Min(), dates.Max());

        // The company stands in the statement itself: a filter outside would be applied after other companies' rows are locked.
        var found = await db.FiscalPeriods
            .FromSql(
                $"""
                SELECT * FROM finance.fiscal_period
                WHERE company_id = {company} AND starts_on <= {last} AND ends_on >= {first}
                  AND EXISTS (SELECT FROM unnest({dates}) AS day WHERE day BETWEEN starts_on AND ends_on)
                ORDER BY starts_on FOR SHARE
                """)
            .IgnoreQueryFilters()
            .AsNoTracking()
            .ToListAsync(ct);
        return new HeldPeriods(found);
    }

    /// <summary>The period of an entry; fails when there is none or it is locked against the entry.</summary>
    public FiscalPeriod Of(EntryDraft draft, Caller caller)
    {
        var period = periods.FirstOrDefault(item => item.StartsOn <= draft.PostingDate && draft.PostingDate <= item.EndsOn)
            ?? throw new DomainException(new FinanceNoPeriod(draft.PostingDate));
        if (period.HardLocked)
        {
            throw Refused(period, PeriodLock.Hard);
        }

        var mayOverride = draft.OverrideLock && caller.Holds(Override);
        if (!mayOverride && LocksOf(draft).Where(period.IsClosed).Select(scope => (PeriodLock?)scope).FirstOrDefault() is { } closed)
        {
            throw Refused(period, closed);
        }

        return period;
    }

    private static DomainException Refused(FiscalPeriod period, PeriodLock scope) => new(new FinancePeriodLocked(period.Code, scope));

    private static IEnumerable<PeriodLock> LocksOf(EntryDraft draft)
    {
        yield return PeriodLock.All;
        if (draft.Journal == JournalKind.Sales)
        {
            yield return PeriodLock.Sales;
        }

        if (draft.Journal == JournalKind.Purchase)
        {
            yield return PeriodLock.Purchase;
        }

        if (draft.Lines.Any(line => line.TaxCode is not null))
        {
            yield return PeriodLock.Tax;
        }
    }
}
