using ErpSystem.Finance.Accounts;
using ErpSystem.Finance.Journals;
using ErpSystem.Finance.SalesOrders;
using ErpSystem.Finance.StockPostings;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Finance.Billing;

/// <summary>Goods came back: what stock is worth more is taken off the cost of goods, and what was charged for them is credited.</summary>
[EventConsumer]
internal static class WhenReturnReceived
{
    [Consumes("inventory.return.received.v1", EventKind.Effect, Subject = "stockDocumentId")]
    public static async Task CreditAsync(ReceivedEvent<ReturnReceived> received, FinanceDbContext db, CancellationToken ct)
    {
        var returned = received.Payload;
        var order = await db.LockOrderAsync(returned.OrderId, ct);
        foreach (var line in returned.Lines.Where(line => line.OrderLineId is not null))
        {
            var billing = order.LineOf(line.OrderLineId!.Value);
            billing.ExpectUnit(line.Unit);
            billing.Return(line.Quantity);
        }

        var movement = new StockMovement(
            returned.StockDocumentId, returned.Number, returned.PostingDate, returned.Currency, returned.Value, AccountRole.CostOfGoods,
            $"Return {returned.Number}");
        var date = await db.PostingDateAsync(received.Id, returned.PostingDate, ct);
        var batch = new LedgerBatch(db);
        await StockLedger.AddAsync(db, batch, movement, date, ct);
        await OrderBilling.SettleAsync(db, order, batch, date, ct);
    }
}

/// <summary>What Finance reads of it; the value is what stock is worth more.</summary>
internal sealed record ReturnReceived(
    Id<StockDocument> StockDocumentId,
    string Number,
    Id<SalesOrder> OrderId,
    DateOnly PostingDate,
    string Currency,
    decimal Value,
    IReadOnlyList<MovedLine> Lines);
