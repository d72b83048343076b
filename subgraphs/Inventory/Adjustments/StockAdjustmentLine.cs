using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;

namespace ErpSystem.Inventory.Adjustments;

/// <summary>One product that is more (above zero) or less (below zero) than the books said.</summary>
public sealed class StockAdjustmentLine(
    Id<StockAdjustmentLine> id,
    Id<StockAdjustment> stockAdjustmentId,
    int lineNumber,
    Id<Product> productId,
    Id<Location> locationId,
    decimal value,
    string unitCode) : IEntity<StockAdjustmentLine>, ICompanyOwned
{
    public Id<StockAdjustmentLine> Id { get; private set; } = id;

    public Id<Company> CompanyId { get; private set; }

    public Id<StockAdjustment> StockAdjustmentId { get; private set; } = stockAdjustmentId;

    public int LineNumber { get; private set; } = lineNumber;

    public Id<Product> ProductId { get; private set; } = productId;

    public Id<Location> LocationId { get; private set; } = locationId;

    public decimal Value { get; private set; } = value;

    public string UnitCode { get; private set; } = unitCode;
}
