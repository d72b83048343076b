using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Messaging;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Sales.MasterData;

/// <summary>Keeps which periods are locked for sales.</summary>
[EventConsumer]
internal static class WhenPeriodLocked
{
    [Consumes("finance.period.locked.v1", EventKind.State)]
    public static Task LockAsync(ReceivedEvent<PeriodLocksChanged> received, SalesDbContext db, CancellationToken ct) =>
        KeepAsync(received, db, ct);

    [Consumes("finance.period.reopened.v1", EventKind.State)]
    public static Task ReopenAsync(ReceivedEvent<PeriodLocksChanged> received, SalesDbContext db, CancellationToken ct) =>
        KeepAsync(received, db, ct);

    // Each topic has a sequence of its own, so the period's version says which of a lock and a reopening is newer.
    private static async Task KeepAsync(ReceivedEvent<PeriodLocksChanged> received, SalesDbContext db, CancellationToken ct)
    {
        var (id, startsOn, lockDate, _) = received.Payload;
        var known = await db.FiscalPeriods.AsTracking().FirstOrDefaultAsync(period => period.Id == id, ct);
        if (known is null)
        {
            db.FiscalPeriods.Add(new FiscalPeriod
            {
                Id = id,
                StartsOn = startsOn,
                EndsOn = lockDate,
                Locked = received.Payload.ConcernsSales,
                SourceVersion = received.AggregateVersion,
            });
        }
        else if (received.AggregateVersion > known.SourceVersion)
        {
            (known.StartsOn, known.EndsOn, known.Locked) = (startsOn, lockDate, received.Payload.ConcernsSales);
            known.SourceVersion = received.AggregateVersion;
        }
    }
}

/// <summary>What Sales reads of it: the period's locks as they stand.</summary>
internal sealed record PeriodLocksChanged(Id<FiscalPeriod> PeriodId, DateOnly StartsOn, DateOnly LockDate, IReadOnlyList<string> Locks)
{
    private static readonly HashSet<string> ofSales = ["SALES", "ALL", "HARD"];

    public bool ConcernsSales => Locks.Any(ofSales.Contains);
}
