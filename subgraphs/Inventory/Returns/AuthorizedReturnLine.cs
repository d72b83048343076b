using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.SalesOrders;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;

namespace ErpSystem.Inventory.Returns;

/// <summary>How much of an order line may come back, in the unit in which Sales said it.</summary>
public sealed class AuthorizedReturnLine(
    Id<ReturnAuthorizationLine> id,
    Id<ReturnAuthorization> authorizedReturnId,
    Id<SalesOrderLine> salesOrderLineId,
    Id<Product> productId,
    Id<Warehouse>? warehouseId,
    decimal quantity,
    string unitCode) : ICompanyOwned
{
    public Id<ReturnAuthorizationLine> Id { get; private set; } = id;

    public Id<Company> CompanyId { get; private set; }

    public Id<ReturnAuthorization> AuthorizedReturnId { get; private set; } = authorizedReturnId;

    public Id<SalesOrderLine> SalesOrderLineId { get; private set; } = salesOrderLineId;

    public Id<Product> ProductId { get; private set; } = productId;

    public Id<Warehouse>? WarehouseId { get; private set; } = warehouseId;

    public decimal Quantity { get; private set; } = quantity;

    public string UnitCode { get; private set; } = unitCode;
}
