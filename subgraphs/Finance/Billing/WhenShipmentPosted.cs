using ErpSystem.Finance.Accounts;
using ErpSystem.Finance.Journals;
using ErpSystem.Finance.SalesOrders;
using ErpSystem.Finance.StockPostings;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Finance.Billing;

/// <summary>Goods left: their cost is booked at once, and they are charged for as the order and the company's settings say.</summary>
[EventConsumer]
internal static class WhenShipmentPosted
{
    [Consumes("inventory.shipment.posted.v1", EventKind.Effect, Subject = "stockDocumentId")]
    public static async Task BillAsync(ReceivedEvent<ShipmentPosted> received, FinanceDbContext db, CancellationToken ct)
    {
        var shipment = received.Payload;
        var order = await db.LockOrderAsync(shipment.OrderId, ct);
        foreach (var line in shipment.Lines.Where(line => line.OrderLineId is not null))
        {
            var billing = order.LineOf(line.OrderLineId!.Value);
            billing.ExpectUnit(line.Unit);
            billing.Ship(line.Quantity);
        }

        var movement = new StockMovement(
            shipment.StockDocumentId, shipment.Number, shipment.PostingDate, shipment.Currency, -shipment.Value, AccountRole.CostOfGoods,
            $"Shipment {shipment.Number}");
        var date = await db.PostingDateAsync(received.Id, shipment.PostingDate, ct);
        var batch = new LedgerBatch(db);
        await StockLedger.AddAsync(db, batch, movement, date, ct);
        await OrderBilling.SettleAsync(db, order, batch, date, ct);
    }
}

/// <summary>What Finance reads of it; the value is the cost of the goods.</summary>
internal sealed record ShipmentPosted(
    Id<StockDocument> StockDocumentId,
    string Number,
    Id<SalesOrder> OrderId,
    DateOnly PostingDate,
    string Currency,
    decimal Value,
    IReadOnlyList<MovedLine> Lines);
