using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;

namespace ErpSystem.Inventory.Stock;

/// <summary>What lies at one location of one product; changed only while the stock level of its warehouse is locked.</summary>
public sealed class LocationBalance : ICompanyOwned
{
    private LocationBalance(Id<Product> productId, Id<Location> locationId, Id<Warehouse> warehouseId, decimal onHand)
    {
        ProductId = productId;
        LocationId = locationId;
        WarehouseId = warehouseId;
        OnHand = onHand;
    }

    public Id<Company> CompanyId { get; private set; }

    public Id<Product> ProductId { get; private set; }

    public Id<Location> LocationId { get; private set; }

    public Id<Warehouse> WarehouseId { get; private set; }

    public decimal OnHand { get; private set; }

    public static LocationBalance Empty(Id<Product> productId, Id<Location> locationId, Id<Warehouse> warehouseId)
    {
        return new LocationBalance(productId, locationId, warehouseId, 0);
    }

    public void Change(decimal quantity) => OnHand += quantity;
}
