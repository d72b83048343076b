using ErpSystem.Subgraphs.Errors;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Sales.MasterData;

/// <summary>Which day it is for a company.</summary>
internal static class CompanyDate
{
    /// <summary>Today in the company's time zone; in UTC until the company is known here.</summary>
    public static async Task<DateOnly> TodayAsync(this SalesDbContext db, CancellationToken cancellationToken)
    {
        var now = db.Time.GetUtcNow();
        var company = await db.Companies.AsNoTracking().FirstOrDefaultAsync(cancellationToken);
        return company?.DateAt(now) ?? DateOnly.FromDateTime(now.UtcDateTime);
    }

    /// <summary>Fails unless documents of sales may be dated so.</summary>
    public static async Task RequireOpenAsync(this SalesDbContext db, DateOnly date, CancellationToken cancellationToken)
    {
        if (await db.FiscalPeriods.AnyAsync(period => period.Locked && period.StartsOn <= date && period.EndsOn >= date, cancellationToken))
        {
            throw new DomainException(new SalesPeriodLocked(date));
        }
    }
}
