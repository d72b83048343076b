using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;

namespace ErpSystem.Inventory.Receipts;

/// <summary>One product of a receipt, in its base unit, at its cost.</summary>
public sealed class GoodsReceiptLine(
    Id<GoodsReceiptLine> id,
    Id<GoodsReceipt> goodsReceiptId,
    int lineNumber,
    Id<Product> productId,
    Id<Location> locationId,
    decimal value,
    string unitCode,
    decimal unitCost) : IEntity<GoodsReceiptLine>, ICompanyOwned
{
    public Id<GoodsReceiptLine> Id { get; private set; } = id;

    public Id<Company> CompanyId { get; private set; }

    public Id<GoodsReceipt> GoodsReceiptId { get; private set; } = goodsReceiptId;

    public int LineNumber { get; private set; } = lineNumber;

    public Id<Product> ProductId { get; private set; } = productId;

    public Id<Location> LocationId { get; private set; } = locationId;

    public decimal Value { get; private set; } = value;

    public string UnitCode { get; private set; } = unitCode;

    public decimal UnitCost { get; private set; } = unitCost;
}
