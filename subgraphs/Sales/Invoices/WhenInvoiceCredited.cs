using ErpSystem.Sales.Orders;
using ErpSystem.Sales.Returns;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Sales.Invoices;

/// <summary>Counts what was credited, and closes returns that are credited in full.</summary>
[EventConsumer]
internal static class WhenInvoiceCredited
{
    [Consumes("finance.invoice.credited.v1", EventKind.Effect, Subject = "creditNoteId")]
    public static async Task CountAsync(ReceivedEvent<InvoiceCredited> received, SalesDbContext db, CancellationToken ct)
    {
        if (received.Payload.OrderId is not { } orderId)
        {
            return;
        }

        var order = await db.OrderWithLinesAsync(orderId, ct);
        var before = OrderStanding.Of(order);
        order.Credit(BilledLine.ProgressOf(received.Payload.Lines));
        db.Touch(order);
        db.TellStanding(order, before);
        foreach (var authorization in await db.ReturnsUnderWayAsync(order, ct))
        {
            authorization.Follow(order, db.Time.GetUtcNow());
        }
    }
}

/// <summary>What Sales reads of it.</summary>
internal sealed record InvoiceCredited(Id<SalesOrder>? OrderId, IReadOnlyList<BilledLine> Lines);
