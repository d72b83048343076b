using ErpSystem.Finance.Accounts;
using ErpSystem.Finance.Journals;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Finance.StockPostings;

/// <summary>Stock is worth more or less than before: stock against adjustments.</summary>
[EventConsumer]
internal static class WhenValuationAdjusted
{
    [Consumes("inventory.valuation.adjusted.v1", EventKind.Effect, Subject = "stockDocumentId")]
    public static async Task BookAsync(ReceivedEvent<ValuationAdjusted> received, FinanceDbContext db, CancellationToken ct)
    {
        var adjusted = received.Payload;
        var movement = new StockMovement(
            adjusted.StockDocumentId, adjusted.Number, adjusted.PostingDate, adjusted.Currency, adjusted.Value, AccountRole.StockAdjustment,
            $"Stock {adjusted.Kind} {adjusted.Number}");
        var batch = new LedgerBatch(db);
        await StockLedger.AddAsync(db, batch, movement, await db.PostingDateAsync(received.Id, adjusted.PostingDate, ct), ct);
        await batch.PostAsync(ct);
    }
}

/// <summary>What Finance reads of it; the value is signed.</summary>
internal sealed record ValuationAdjusted(
    Id<StockDocument> StockDocumentId, string Number, string Kind, DateOnly PostingDate, string Currency, decimal Value);
