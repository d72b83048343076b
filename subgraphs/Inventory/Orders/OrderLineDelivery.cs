using ErpSystem.Inventory.SalesOrders;
using ErpSystem.Subgraphs;

namespace ErpSystem.Inventory.Orders;

/// <summary>What has left for an order line and come back from it, at what cost; changed only while the order is locked.</summary>
public sealed class OrderLineDelivery(Id<SalesOrderLine> id, Id<SalesOrder> salesOrderId, string unitCode) : ICompanyOwned
{
    /// <summary>The order line.</summary>
    public Id<SalesOrderLine> Id { get; private set; } = id;

    public Id<Company> CompanyId { get; private set; }

    public Id<SalesOrder> SalesOrderId { get; private set; } = salesOrderId;

    public string UnitCode { get; private set; } = unitCode;

    public decimal Shipped { get; private set; }

    public decimal ShippedValue { get; private set; }

    public decimal Returned { get; private set; }

    public decimal ReturnedValue { get; private set; }

    public decimal Outside => Shipped - Returned;

    public void Ship(decimal quantity, decimal value)
    {
        Shipped += quantity;
        ShippedValue += value;
    }

    /// <summary>Takes goods back and gives what they had cost when they left: a rounded share, all of the rest with the last piece.</summary>
    public decimal Return(decimal quantity, string currency)
    {
        var rest = ShippedValue - ReturnedValue;
        var value = quantity == Outside ? rest : Money.Round(rest * quantity / Outside, currency);
        Returned += quantity;
        ReturnedValue += value;
        return value;
    }
}
