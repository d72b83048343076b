using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;

namespace ErpSystem.Inventory.Revaluations;

/// <summary>What the goods of one product in one warehouse were worth and are worth from then on.</summary>
public sealed class StockRevaluationLine(
    Id<StockRevaluationLine> id,
    Id<StockRevaluation> stockRevaluationId,
    int lineNumber,
    Id<Product> productId,
    Id<Warehouse> warehouseId,
    decimal quantity,
    string unitCode,
    decimal valueBefore,
    decimal valueAfter,
    string currencyCode) : IEntity<StockRevaluationLine>, ICompanyOwned
{
    public Id<StockRevaluationLine> Id { get; private set; } = id;

    public Id<Company> CompanyId { get; private set; }

    public Id<StockRevaluation> StockRevaluationId { get; private set; } = stockRevaluationId;

    public int LineNumber { get; private set; } = lineNumber;

    public Id<Product> ProductId { get; private set; } = productId;

    public Id<Warehouse> WarehouseId { get; private set; } = warehouseId;

    public decimal Quantity { get; private set; } = quantity;

    public string UnitCode { get; private set; } = unitCode;

    public decimal ValueBefore { get; private set; } = valueBefore;

    public decimal ValueAfter { get; private set; } = valueAfter;

    public string CurrencyCode { get; private set; } = currencyCode;
}
