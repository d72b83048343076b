using ErpSystem.Inventory.Stock;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Inventory.Receipts;

/// <summary>Effect event: goods came in at a cost.</summary>
public sealed record GoodsReceiptPosted(
    Id<GoodsReceipt> GoodsReceiptId,
    string Number,
    Id<StockDocument> StockDocumentId,
    string? PurchaseOrderId,
    DateOnly PostingDate,
    string Currency,
    decimal Value,
    IReadOnlyList<PostedLine> Lines) : IIntegrationEvent
{
    public static string Topic => "inventory.receipt.posted.v1";

    IId IIntegrationEvent.Aggregate => GoodsReceiptId;

    public static GoodsReceiptPosted Of(GoodsReceipt receipt, PostedStock posted)
    {
        return new GoodsReceiptPosted(
            receipt.Id,
            receipt.Number,
            posted.Document.Id,
            PurchaseOrderId: null,
            receipt.PostingDate,
            posted.Document.CurrencyCode,
            posted.Document.Value,
            posted.Lines);
    }
}
