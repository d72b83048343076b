using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.SalesOrders;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;

namespace ErpSystem.Inventory.Reservations;

/// <summary>What one order line wants, in the product's base unit.</summary>
public sealed record RequestedLine(
    int LineNumber, Id<SalesOrderLine> SalesOrderLineId, Id<Product> ProductId, Id<Warehouse> WarehouseId, Quantity Quantity);
