using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;

namespace ErpSystem.Inventory.Stock;

/// <summary>What one warehouse has of one product: the sum of its moves, and what of it is promised.</summary>
public sealed class StockLevel(Id<StockLevel> id, Id<Product> productId, Id<Warehouse> warehouseId, string unitCode)
    : IEntity<StockLevel>, ICompanyOwned, IVersioned
{
    public Id<StockLevel> Id { get; private set; } = id;

    public Id<Company> CompanyId { get; private set; }

    public Id<Product> ProductId { get; private set; } = productId;

    public Id<Warehouse> WarehouseId { get; private set; } = warehouseId;

    /// <summary>Code of the product's base unit, which never changes.</summary>
    public string UnitCode { get; private set; } = unitCode;

    public decimal OnHand { get; private set; }

    public decimal Reserved { get; private set; }

    /// <summary>Moving average of what came in; the cost of what leaves, until cost layers are built from the moves.</summary>
    public decimal AverageCost { get; private set; }

    /// <summary>False until the first goods came in: the average cost says nothing yet.</summary>
    public bool Costed { get; private set; }

    public int Version { get; private set; }

    public decimal Available => OnHand - Reserved;

    public void Receive(decimal quantity, decimal unitCost)
    {
        var total = OnHand + quantity;
        AverageCost = Amounts.AtScale(((OnHand * AverageCost) + (quantity * unitCost)) / total, Amounts.CostScale);
        OnHand = total;
        Costed = true;
    }

    /// <summary>Takes goods that nobody has been promised; the caller has checked that they are there.</summary>
    public void Issue(decimal quantity) => OnHand -= quantity;

    public void Reserve(decimal quantity) => Reserved += quantity;

    public void Release(decimal quantity) => Reserved -= quantity;
}
