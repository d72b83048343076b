using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.SalesOrders;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;

namespace ErpSystem.Inventory.Shipments;

/// <summary>What left for one order line, from one warehouse, and what it had cost.</summary>
public sealed class ShipmentLine : IEntity<ShipmentLine>, ICompanyOwned
{
    private ShipmentLine(string unitCode, string orderUnitCode, string currencyCode)
    {
        UnitCode = unitCode;
        OrderUnitCode = orderUnitCode;
        CurrencyCode = currencyCode;
    }

    internal ShipmentLine(Id<ShipmentLine> id, Id<Shipment> shipmentId, int lineNumber, Pick pick, decimal cost, string currency)
        : this(pick.Line.UnitCode, pick.Line.OrderUnitCode, currency)
    {
        Id = id;
        ShipmentId = shipmentId;
        LineNumber = lineNumber;
        SalesOrderLineId = pick.Line.SalesOrderLineId;
        ProductId = pick.Line.ProductId;
        WarehouseId = pick.Line.WarehouseId;
        Quantity = pick.Quantity;
        OrderQuantity = pick.Line.NextInOrderUnit(pick.Quantity);
        Cost = cost;
    }

    public Id<ShipmentLine> Id { get; private set; }

    public Id<Company> CompanyId { get; private set; }

    public Id<Shipment> ShipmentId { get; private set; }

    public int LineNumber { get; private set; }

    public Id<SalesOrderLine> SalesOrderLineId { get; private set; }

    public Id<Product> ProductId { get; private set; }

    public Id<Warehouse> WarehouseId { get; private set; }

    /// <summary>In the product's base unit.</summary>
    public decimal Quantity { get; private set; }

    public string UnitCode { get; private set; }

    /// <summary>The same in the order line's unit.</summary>
    public decimal OrderQuantity { get; private set; }

    public string OrderUnitCode { get; private set; }

    /// <summary>What the stock became worth less, in the currency's minor unit.</summary>
    public decimal Cost { get; private set; }

    public string CurrencyCode { get; private set; }
}
