using ErpSystem.Sales.Orders;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Sales.Invoices;

/// <summary>Counts what was billed, and what the bill asks for unless its settlement has been heard of.</summary>
[EventConsumer]
internal static class WhenInvoicePosted
{
    [Consumes("finance.invoice.posted.v1", EventKind.Effect, Subject = "invoiceId")]
    public static async Task CountAsync(ReceivedEvent<InvoicePosted> received, SalesDbContext db, CancellationToken ct)
    {
        if (received.Payload.OrderId is not { } orderId)
        {
            return;
        }

        var order = await db.OrderWithLinesAsync(orderId, ct);
        var invoice = await db.InvoiceAsync(received.Payload.InvoiceId, order.Id, ct);
        var before = OrderStanding.Of(order);
        order.Invoice(BilledLine.ProgressOf(received.Payload.Lines));
        order.Owe(invoice.Post(received.Payload.Outstanding));
        db.Touch(order);
        db.TellStanding(order, before);
    }
}

/// <summary>What Sales reads of it; an invoice without an order is not Sales' business.</summary>
internal sealed record InvoicePosted(Id<Invoice> InvoiceId, Id<SalesOrder>? OrderId, decimal Outstanding, IReadOnlyList<BilledLine> Lines);
