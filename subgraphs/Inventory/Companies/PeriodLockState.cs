using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Messaging;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Inventory.Companies;

/// <summary>A period's locks as they stand after one was closed or opened.</summary>
internal sealed record PeriodLockState(Id<FiscalPeriod> PeriodId, DateOnly StartsOn, DateOnly LockDate, IReadOnlyList<string> Locks)
{
    /// <summary>Locks of sales, purchases or tax are no concern of the stock.</summary>
    private bool LocksStock => Locks.Contains("ALL") || Locks.Contains("HARD");

    public static async Task ApplyAsync(ReceivedEvent<PeriodLockState> received, InventoryDbContext db, CancellationToken ct)
    {
        var state = received.Payload;
        var known = await db.PeriodLocks.AsTracking().SingleOrDefaultAsync(period => period.Id == state.PeriodId, ct);
        if (known is null)
        {
            known = new PeriodLock(state.PeriodId);
            db.PeriodLocks.Add(known);
        }

        known.Apply(received.AggregateVersion, state.StartsOn, state.LockDate, state.LocksStock);
    }
}
