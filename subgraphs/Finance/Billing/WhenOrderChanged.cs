using ErpSystem.Finance.Customers;
using ErpSystem.Finance.Journals;
using ErpSystem.Finance.SalesOrders;
using ErpSystem.Finance.Settings;
using ErpSystem.Finance.StockPostings;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Finance.Billing;

/// <summary>Keeps what an order is charged at from now on.</summary>
[EventConsumer]
internal static class WhenOrderChanged
{
    [Consumes("sales.order.changed.v1", EventKind.State)]
    public static async Task KeepAsync(ReceivedEvent<OrderChanged> received, FinanceDbContext db, CancellationToken ct)
    {
        var changed = received.Payload;
        var order = await db.LockOrderAsync(changed.OrderId, ct);
        order.Apply(received.AggregateVersion, changed.Number, changed.CustomerId, changed.Currency, changed.Lines);
        var date = await db.PostingDateAsync(received.Id, await db.TodayAsync(ct), ct);
        await OrderBilling.SettleAsync(db, order, new LedgerBatch(db), date, ct);
    }
}

/// <summary>What Finance reads of it.</summary>
internal sealed record OrderChanged(Id<SalesOrder> OrderId, string Number, Id<Customer> CustomerId, string Currency, IReadOnlyList<BillingTerms> Lines);
