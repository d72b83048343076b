using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Inventory.Returns;

/// <summary>Nothing more may come back; told before the authorization, it leaves a mark.</summary>
[EventConsumer]
internal static class WhenReturnCancelled
{
    [Consumes("sales.return.cancelled.v1", EventKind.Effect)]
    public static async Task CancelAsync(ReceivedEvent<ReturnCancelled> received, InventoryDbContext db, CancellationToken ct)
    {
        var authorized = await db.LockReturnAsync(received.Payload.ReturnAuthorizationId, create: true, ct);
        authorized!.Cancel();
    }
}

internal sealed record ReturnCancelled(Id<ReturnAuthorization> ReturnAuthorizationId);
