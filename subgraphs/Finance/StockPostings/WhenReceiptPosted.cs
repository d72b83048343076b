using ErpSystem.Finance.Accounts;
using ErpSystem.Finance.Journals;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Finance.StockPostings;

/// <summary>Goods came in: stock against what is received and not invoiced.</summary>
[EventConsumer]
internal static class WhenReceiptPosted
{
    [Consumes("inventory.receipt.posted.v1", EventKind.Effect, Subject = "stockDocumentId")]
    public static async Task BookAsync(ReceivedEvent<ReceiptPosted> received, FinanceDbContext db, CancellationToken ct)
    {
        var receipt = received.Payload;
        var movement = new StockMovement(
            receipt.StockDocumentId, receipt.Number, receipt.PostingDate, receipt.Currency, receipt.Value, AccountRole.GoodsReceived,
            $"Goods receipt {receipt.Number}");
        var batch = new LedgerBatch(db);
        await StockLedger.AddAsync(db, batch, movement, await db.PostingDateAsync(received.Id, receipt.PostingDate, ct), ct);
        await batch.PostAsync(ct);
    }
}

/// <summary>What Finance reads of it.</summary>
internal sealed record ReceiptPosted(Id<StockDocument> StockDocumentId, string Number, DateOnly PostingDate, string Currency, decimal Value);
