using ErpSystem.Finance.Periods;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.Messaging;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Finance.StockPostings;

/// <summary>On which day an event is posted.</summary>
internal static class EventPostingDate
{
    /// <summary>
    /// The document's own day; when that is locked, posting is refused and the event stands as an integration exception. Once a person retries it,
    /// the next open day takes it: the first day on or after the document's whose period has no lock at all.
    /// </summary>
    public static async Task<DateOnly> PostingDateAsync(this FinanceDbContext db, Guid eventId, DateOnly documentDate, CancellationToken ct)
    {
        var wasLocked = await db.IntegrationExceptions().AsNoTracking()
            .AnyAsync(exception => exception.EventId == eventId && exception.Code == FinancePeriodLocked.ErrorCode, ct);
        if (!wasLocked)
        {
            return documentDate;
        }

        var periods = await db.FiscalPeriods.AsNoTracking()
            .Where(period => period.EndsOn >= documentDate)
            .OrderBy(period => period.StartsOn)
            .ToListAsync(ct);
        var open = periods.Find(period => period.Locks.Count == 0) ?? throw new DomainException(new FinanceNoPeriod(documentDate));
        return open.StartsOn > documentDate ? open.StartsOn : documentDate;
    }
}
