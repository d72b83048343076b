using ErpSystem.Subgraphs.Errors;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Finance.Settings;

/// <summary>Reads how the caller's company keeps its books.</summary>
internal static class SettingsQuery
{
    /// <summary>The settings; fails with <see cref="FinanceNotSetUp"/>.</summary>
    public static async Task<FinanceSettings> SettingsAsync(this FinanceDbContext db, CancellationToken ct) =>
        await db.Settings.AsNoTracking().FirstOrDefaultAsync(ct) ?? throw new DomainException(new FinanceNotSetUp());

    /// <summary>Today, where the company is; in UTC while the company is not set up.</summary>
    public static async Task<DateOnly> TodayAsync(this FinanceDbContext db, CancellationToken ct)
    {
        var now = db.Time.GetUtcNow();
        var settings = await db.Settings.AsNoTracking().FirstOrDefaultAsync(ct);
        return settings?.DateAt(now) ?? DateOnly.FromDateTime(now.UtcDateTime);
    }
}
