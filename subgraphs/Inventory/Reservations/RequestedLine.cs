using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.SalesOrders;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;

namespace ErpSystem.Inventory.Reservations;

/// <summary>What one order line wants, in the product's base unit.</summary>
public sealed record RequestedLine(
    int LineNumber, Id<SalesOrderLine> SalesOrderLineId, Id<Product> ProductId, Id<Warehouse> WarehouseId, Quantity Quantity)
{
    /// <summary>The same in the order line's unit, where it is another.</summary>
    public Quantity? OrderQuantity { get; init; }

    public DateOnly? NeedBy { get; init; }
}
