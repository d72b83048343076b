using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;

namespace ErpSystem.Inventory.Stock;

/// <summary>What lies at one location of one product; changed only while the stock level of its warehouse is locked.</summary>
public sealed class LocationBalance(Id<Product> productId, Id<Location> locationId, Id<Warehouse> warehouseId, string unitCode)
    : ICompanyOwned
{
    public Id<Company> CompanyId { get; private set; }

    public Id<Product> ProductId { get; private set; } = productId;

    public Id<Location> LocationId { get; private set; } = locationId;

    public Id<Warehouse> WarehouseId { get; private set; } = warehouseId;

    /// <summary>Code of the product's base unit.</summary>
    public string UnitCode { get; private set; } = unitCode;

    public decimal OnHand { get; private set; }

    public void Change(decimal quantity) => OnHand += quantity;
}
