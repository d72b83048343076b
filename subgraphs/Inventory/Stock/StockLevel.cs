using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;

namespace ErpSystem.Inventory.Stock;

/// <summary>What one warehouse has of one product: the sum of its moves, and what of it is promised.</summary>
public sealed class StockLevel(
    Id<StockLevel> id, Id<Product> productId, Id<Warehouse> warehouseId, string unitCode, ValuationMethod valuationMethod)
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

    /// <summary>The product's method, repeated here because the level is what postings lock.</summary>
    public ValuationMethod ValuationMethod { get; private set; } = valuationMethod;

    /// <summary>What the goods are worth: the sum of the open cost layers, zero without goods.</summary>
    public decimal StockValue { get; private set; }

    /// <summary>How many cost layers there have been.</summary>
    public int LayerCount { get; private set; }

    /// <summary>The last known cost of one base unit, six decimals; what goods cost that turn up without a stated cost.</summary>
    public decimal AverageCost { get; private set; }

    /// <summary>True while less is available than the reorder rule wants.</summary>
    public bool BelowReorder { get; internal set; }

    /// <summary>False until the first goods came in: the average cost says nothing yet.</summary>
    public bool Costed { get; private set; }

    public int Version { get; private set; }

    public decimal Available => OnHand - Reserved;

    public void Receive(decimal quantity, decimal value)
    {
        OnHand += quantity;
        Revalue(StockValue + value);
        Costed = true;
    }

    /// <summary>Takes goods that nobody else has been promised; the caller has checked that they are there.</summary>
    public void Issue(decimal quantity, decimal value)
    {
        OnHand -= quantity;
        Revalue(StockValue - value);
    }

    /// <summary>What is there is worth this.</summary>
    public void Revalue(decimal value)
    {
        StockValue = value;
        AverageCost = OnHand == 0 ? AverageCost : Amounts.AtScale(value / OnHand, Amounts.CostScale);
    }

    public int NextLayer() => ++LayerCount;

    public void ValueBy(ValuationMethod method) => ValuationMethod = method;

    public void Reserve(decimal quantity) => Reserved += quantity;

    public void Release(decimal quantity) => Reserved -= quantity;
}
