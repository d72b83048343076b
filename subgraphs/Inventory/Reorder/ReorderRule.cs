using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Inventory.Reorder;

/// <summary>How much of a product should be available in a warehouse, and up to how much to order when it is less.</summary>
/// <remarks>Written only while the stock level is locked: whether the level is below is a fact of the level, not of the rule.</remarks>
public sealed class ReorderRule : IEntity<ReorderRule>, ICompanyOwned, IVersioned
{
    private ReorderRule(
        Id<ReorderRule> id, Id<Product> productId, Id<Warehouse> warehouseId, string unitCode, decimal reorderPoint, decimal target)
    {
        Id = id;
        ProductId = productId;
        WarehouseId = warehouseId;
        UnitCode = unitCode;
        ReorderPoint = reorderPoint;
        Target = target;
    }

    public Id<ReorderRule> Id { get; private set; }

    public Id<Company> CompanyId { get; private set; }

    public Id<Product> ProductId { get; private set; }

    public Id<Warehouse> WarehouseId { get; private set; }

    /// <summary>Code of the product's base unit.</summary>
    public string UnitCode { get; private set; }

    /// <summary>Less than this available calls for more.</summary>
    public decimal ReorderPoint { get; private set; }

    /// <summary>Up to this much should be available afterwards.</summary>
    public decimal Target { get; private set; }

    public bool Archived { get; private set; }

    public int Version { get; private set; }

    public static ReorderRule Create(
        Id<ReorderRule> id, Id<Product> productId, Id<Warehouse> warehouseId, string unitCode, decimal reorderPoint, decimal target)
    {
        ExpectOrder(reorderPoint, target);
        return new ReorderRule(id, productId, warehouseId, unitCode, reorderPoint, target);
    }

    public void Update(decimal reorderPoint, decimal target)
    {
        ExpectOrder(reorderPoint, target);
        ReorderPoint = reorderPoint;
        Target = target;
    }

    public void Archive() => Archived = true;

    public void Restore() => Archived = false;

    private static void ExpectOrder(decimal reorderPoint, decimal target)
    {
        if (target < reorderPoint)
        {
            throw new DomainException(new InvalidInput("The target is at least the reorder point.", "input", "target"));
        }
    }
}
