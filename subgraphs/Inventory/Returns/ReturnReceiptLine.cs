using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.SalesOrders;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;

namespace ErpSystem.Inventory.Returns;

/// <summary>What came back from one order line, in which condition, and what it had cost when it left.</summary>
public sealed class ReturnReceiptLine(
    Id<ReturnReceiptLine> id,
    Id<ReturnReceipt> returnReceiptId,
    int lineNumber,
    Id<ReturnAuthorizationLine> returnLineId,
    Id<SalesOrderLine> salesOrderLineId,
    Id<Product> productId,
    Id<Location> locationId,
    ReturnCondition condition,
    decimal quantity,
    string unitCode,
    decimal cost,
    string currencyCode) : IEntity<ReturnReceiptLine>, ICompanyOwned
{
    public Id<ReturnReceiptLine> Id { get; private set; } = id;

    public Id<Company> CompanyId { get; private set; }

    public Id<ReturnReceipt> ReturnReceiptId { get; private set; } = returnReceiptId;

    public int LineNumber { get; private set; } = lineNumber;

    public Id<ReturnAuthorizationLine> ReturnLineId { get; private set; } = returnLineId;

    public Id<SalesOrderLine> SalesOrderLineId { get; private set; } = salesOrderLineId;

    public Id<Product> ProductId { get; private set; } = productId;

    public Id<Location> LocationId { get; private set; } = locationId;

    public ReturnCondition Condition { get; private set; } = condition;

    /// <summary>In the product's base unit.</summary>
    public decimal Quantity { get; private set; } = quantity;

    public string UnitCode { get; private set; } = unitCode;

    /// <summary>The same in the unit in which Sales authorized it.</summary>
    public decimal OrderQuantity { get; init; } = quantity;

    public string OrderUnitCode { get; init; } = unitCode;

    /// <summary>What the goods had cost when they left, in the currency's minor unit.</summary>
    public decimal Cost { get; private set; } = cost;

    public string CurrencyCode { get; private set; } = currencyCode;
}
