using ErpSystem.Inventory.Adjustments;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Inventory.Stock;

/// <summary>Effect event: stock changed its quantity, place or value by something else than trade.</summary>
public sealed record ValuationAdjusted(
    Id<StockDocument> StockDocumentId,
    string DocumentId,
    string Number,
    StockDocumentKind Kind,
    StockAdjustmentReason? Reason,
    string? Note,
    DateOnly PostingDate,
    string Currency,
    decimal Value,
    IReadOnlyList<PostedLine> Lines) : IIntegrationEvent
{
    public static string Topic => "inventory.valuation.adjusted.v1";

    IId IIntegrationEvent.Aggregate => StockDocumentId;

    public static ValuationAdjusted Of(IId documentId, StockAdjustmentReason? reason, string? note, PostedStock posted)
    {
        var document = posted.Document;
        return new ValuationAdjusted(
            document.Id,
            documentId.ToString()!,
            document.Number,
            document.Kind,
            reason,
            note,
            document.PostingDate,
            document.CurrencyCode,
            document.Value,
            posted.Lines);
    }
}
