using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.SalesOrders;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;

namespace ErpSystem.Inventory.Orders;

/// <summary>A line of an order as Sales tells it, in the unit in which it was sold.</summary>
internal sealed record DemandedLine(
    Id<SalesOrderLine> Id,
    int LineNumber,
    Id<Product> ProductId,
    decimal Quantity,
    string Unit,
    Id<Warehouse>? WarehouseId,
    DateOnly? PromiseDate);
