using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.SalesOrders;
using ErpSystem.Inventory.Stock;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Inventory.Shipments;

/// <summary>Effect event: goods left for an order; value is what they had cost.</summary>
public sealed record ShipmentPosted(
    Id<Shipment> ShipmentId,
    string Number,
    Id<StockDocument> StockDocumentId,
    Id<SalesOrder> OrderId,
    DateOnly PostingDate,
    string Currency,
    decimal Value,
    IReadOnlyList<ShipmentPosted.Line> Lines) : IIntegrationEvent
{
    public static string Topic => "inventory.shipment.posted.v1";

    IId IIntegrationEvent.Aggregate => ShipmentId;

    public static ShipmentPosted Of(Shipment shipment, PostedStock posted)
    {
        return new ShipmentPosted(
            shipment.Id,
            shipment.Number,
            posted.Document.Id,
            shipment.SalesOrderId,
            shipment.PostingDate,
            posted.Document.CurrencyCode,
            -posted.Document.Value,
            [.. shipment.Lines.Select(Line.Of)]);
    }

    /// <summary>What left for one order line, in that line's unit; the cost is that of one such unit.</summary>
    public sealed record Line(
        int LineNumber,
        Id<SalesOrderLine> OrderLineId,
        Id<Product> ProductId,
        Id<Warehouse> WarehouseId,
        decimal Quantity,
        string Unit,
        decimal BaseQuantity,
        string BaseUnit,
        decimal UnitCost,
        decimal Value)
    {
        internal static Line Of(ShipmentLine line)
        {
            return new Line(
                line.LineNumber,
                line.SalesOrderLineId,
                line.ProductId,
                line.WarehouseId,
                line.OrderQuantity,
                line.OrderUnitCode,
                line.Quantity,
                line.UnitCode,
                Amounts.AtScale(line.Cost / line.OrderQuantity, Amounts.CostScale),
                line.Cost);
        }
    }
}
