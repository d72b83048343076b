using ErpSystem.Finance.Invoices;
using ErpSystem.Finance.Journals;
using ErpSystem.Finance.SalesOrders;
using ErpSystem.Finance.Settings;
using ErpSystem.Finance.StockPostings;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Messaging;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Finance.Billing;

/// <summary>Drops what is drafted for goods that will not be delivered, and credits what was charged for them; what was delivered is charged for.</summary>
[EventConsumer]
internal static class WhenOrderCancelled
{
    [Consumes("sales.order.cancelled.v1", EventKind.Effect)]
    public static async Task DropAsync(ReceivedEvent<OrderCancelled> received, FinanceDbContext db, CancellationToken ct)
    {
        var order = await db.LockOrderAsync(received.Payload.OrderId, ct);
        order.Cancel();
        var drafts = await db.Invoices.AsNoTracking()
            .Where(invoice => invoice.OrderId == order.OrderId && invoice.Status == InvoiceStatus.Draft)
            .Select(invoice => invoice.Id)
            .ToListAsync(ct);
        if (order.Policy == InvoicePolicy.Ordered)
        {
            foreach (var id in drafts)
            {
                var draft = await db.LockedInvoiceAsync(id, expectedVersion: null, ct);
                draft.Cancel();
                order.GiveBack(draft);
            }
        }

        var date = await db.PostingDateAsync(received.Id, await db.TodayAsync(ct), ct);
        await OrderBilling.SettleAsync(db, order, new LedgerBatch(db), date, ct);
    }
}

/// <summary>What Finance reads of it.</summary>
internal sealed record OrderCancelled(Id<SalesOrder> OrderId);
