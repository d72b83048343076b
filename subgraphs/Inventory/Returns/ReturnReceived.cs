using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.SalesOrders;
using ErpSystem.Inventory.Stock;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Inventory.Returns;

/// <summary>Effect event: goods came back. Value is what the stock became worth more by; scrapped goods add nothing to it.</summary>
public sealed record ReturnReceived(
    Id<ReturnReceipt> ReturnReceiptId,
    string Number,
    Id<StockDocument> StockDocumentId,
    Id<ReturnAuthorization> ReturnAuthorizationId,
    Id<SalesOrder> OrderId,
    DateOnly PostingDate,
    string Currency,
    decimal Value,
    decimal ScrappedValue,
    IReadOnlyList<ReturnReceived.Line> Lines) : IIntegrationEvent
{
    public static string Topic => "inventory.return.received.v1";

    IId IIntegrationEvent.Aggregate => ReturnReceiptId;

    public static ReturnReceived Of(ReturnReceipt receipt, StockDocument document)
    {
        return new ReturnReceived(
            receipt.Id,
            receipt.Number,
            document.Id,
            receipt.ReturnAuthorizationId,
            receipt.SalesOrderId,
            receipt.PostingDate,
            document.CurrencyCode,
            document.Value,
            receipt.Lines.Where(line => line.Condition == ReturnCondition.Scrap).Sum(line => line.Cost),
            [.. receipt.Lines.Select(line => Line.Of(receipt, line))]);
    }

    /// <summary>What came back from one order line, in the unit in which it was authorized; value is zero for scrap, the unit cost is not.</summary>
    public sealed record Line(
        int LineNumber,
        Id<ReturnAuthorizationLine> ReturnLineId,
        Id<SalesOrderLine> OrderLineId,
        Id<Product> ProductId,
        Id<Warehouse> WarehouseId,
        decimal Quantity,
        string Unit,
        ReturnCondition Condition,
        decimal UnitCost,
        decimal Value)
    {
        internal static Line Of(ReturnReceipt receipt, ReturnReceiptLine line)
        {
            return new Line(
                line.LineNumber,
                line.ReturnLineId,
                line.SalesOrderLineId,
                line.ProductId,
                receipt.WarehouseId,
                line.OrderQuantity,
                line.OrderUnitCode,
                line.Condition,
                Amounts.AtScale(line.Cost / line.OrderQuantity, Amounts.CostScale),
                line.Condition == ReturnCondition.Scrap ? 0 : line.Cost);
        }
    }
}
