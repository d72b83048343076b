using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;

namespace ErpSystem.Inventory.Stock;

/// <summary>Goods that came in together at one cost, and what is left of them; written and drawn on only while the stock level is locked.</summary>
/// <remarks>
/// What came in never changes (the runtime role may update the remaining columns alone); what is left is kept in the row rather than
/// summed from consumption rows, so that taking goods reads the open layers and nothing else. What was taken stands in the moves.
/// </remarks>
public sealed class CostLayer : ICompanyOwned
{
    private CostLayer(
        Id<Product> productId,
        Id<Warehouse> warehouseId,
        int number,
        DateOnly postingDate,
        Guid documentId,
        int lineNumber,
        decimal receivedQuantity,
        decimal receivedValue)
    {
        ProductId = productId;
        WarehouseId = warehouseId;
        Number = number;
        PostingDate = postingDate;
        DocumentId = documentId;
        LineNumber = lineNumber;
        ReceivedQuantity = receivedQuantity;
        ReceivedValue = receivedValue;
    }

    public Id<Company> CompanyId { get; private set; }

    public Id<Product> ProductId { get; private set; }

    public Id<Warehouse> WarehouseId { get; private set; }

    /// <summary>Counts the layers of the stock level in the order of recording.</summary>
    public int Number { get; private set; }

    public DateOnly PostingDate { get; private set; }

    public Guid DocumentId { get; private set; }

    public int LineNumber { get; private set; }

    public decimal ReceivedQuantity { get; private set; }

    public decimal ReceivedValue { get; private set; }

    public decimal RemainingQuantity { get; private set; }

    /// <summary>In the currency's minor unit; zero when nothing remains.</summary>
    public decimal RemainingValue { get; private set; }

    public static CostLayer Of(StockLevel level, StockPosting posting, int lineNumber, decimal quantity, decimal value)
    {
        return new CostLayer(
            level.ProductId, level.WarehouseId, level.NextLayer(), posting.PostingDate, posting.DocumentId, lineNumber, quantity, value)
        {
            RemainingQuantity = quantity,
            RemainingValue = value,
        };
    }

    /// <summary>Takes goods and gives what they cost: a share rounded to the minor unit, all of the rest with the last piece.</summary>
    public decimal Take(decimal quantity, string currency)
    {
        var value = quantity == RemainingQuantity
            ? RemainingValue
            : Money.Round(RemainingValue * quantity / RemainingQuantity, currency);
        RemainingQuantity -= quantity;
        RemainingValue -= value;
        return value;
    }

    /// <summary>Takes over what is left of another layer.</summary>
    public void Absorb(CostLayer other)
    {
        RemainingQuantity += other.RemainingQuantity;
        RemainingValue += other.RemainingValue;
        other.RemainingQuantity = 0;
        other.RemainingValue = 0;
    }

    /// <summary>The same goods are worth this now.</summary>
    public void Revalue(decimal value) => RemainingValue = value;
}
