using ErpSystem.Sales.Orders;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Sales.Invoices;

/// <summary>Follows what an invoice still asks for.</summary>
[EventConsumer]
internal static class WhenSettlementChanged
{
    [Consumes("finance.invoice.settlement_changed.v1", EventKind.State, Subject = "invoiceId")]
    public static async Task FollowAsync(ReceivedEvent<SettlementChanged> received, SalesDbContext db, CancellationToken ct)
    {
        if (received.Payload.OrderId is not { } orderId)
        {
            return;
        }

        var order = await db.OrderWithLinesAsync(orderId, ct);
        var invoice = await db.InvoiceAsync(received.Payload.InvoiceId, order.Id, ct);
        var before = OrderStanding.Of(order);
        order.Owe(invoice.Settle(received.Payload.Outstanding));
        db.TellStanding(order, before);
    }
}

/// <summary>What Sales reads of it.</summary>
internal sealed record SettlementChanged(Id<Invoice> InvoiceId, Id<SalesOrder>? OrderId, decimal Outstanding);
