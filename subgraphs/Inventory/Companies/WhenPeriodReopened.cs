using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Inventory.Companies;

/// <summary>Stock documents are taken in the period again.</summary>
[EventConsumer]
internal static class WhenPeriodReopened
{
    [Consumes("finance.period.reopened.v1", EventKind.State)]
    public static Task ApplyAsync(ReceivedEvent<PeriodLockState> received, InventoryDbContext db, CancellationToken ct)
    {
        return PeriodLockState.ApplyAsync(received, db, ct);
    }
}
