using ErpSystem.Inventory.Companies;
using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Units;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Inventory.Stock;

/// <summary>All that a stock document needs to know of one warehouse, held against archiving until the document is written.</summary>
public sealed class WarehouseFloor(
    CompanyProfile company,
    Warehouse warehouse,
    IReadOnlyDictionary<Id<Location>, Location> locations,
    IReadOnlyDictionary<Id<Product>, Product> products,
    Measures measures)
{
    private readonly Id<Location> unassigned = locations.Values.Single(location => location.Unassigned).Id;

    public Warehouse Warehouse => warehouse;

    public CompanyProfile Company => company;

    public Measures Measures => measures;

    /// <summary>The product of a line: known, in use and with stock.</summary>
    public Product Product(Id<Product> id, LinePath path)
    {
        var product = products.GetValueOrDefault(id)
            ?? throw new DomainException(new EntityNotFound(id) { Path = path.Field("productId") });
        product.ExpectMovable(path.Field("productId"));
        return product;
    }

    /// <summary>The place of a line: the one stated, else the one for unassigned goods.</summary>
    public Id<Location> Location(Id<Location>? stated, LinePath path)
    {
        if (stated is not { } id)
        {
            return unassigned;
        }

        var location = locations.GetValueOrDefault(id)
            ?? throw new DomainException(new EntityNotFound(id) { Path = path.Field("locationId") });
        return !location.Archived
            ? id
            : throw new DomainException(new InventoryArchived(id) { Path = path.Field("locationId") });
    }
}
