using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Inventory.Companies;

/// <summary>Stock documents are refused in a locked period.</summary>
[EventConsumer]
internal static class WhenPeriodLocked
{
    [Consumes("finance.period.locked.v1", EventKind.State)]
    public static Task ApplyAsync(ReceivedEvent<PeriodLockState> received, InventoryDbContext db, CancellationToken ct)
    {
        return PeriodLockState.ApplyAsync(received, db, ct);
    }
}
