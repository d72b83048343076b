using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;

namespace ErpSystem.Inventory.Stock;

/// <summary>Goods that came (above zero) or went (below zero): written once, never changed; all stock is the sum of these.</summary>
public sealed class StockMove : IEntity<StockMove>, ICompanyOwned
{
    private StockMove(
        Id<StockMove> id,
        StockDocumentKind kind,
        Id<Product> productId,
        Id<Warehouse> warehouseId,
        Id<Location> locationId,
        decimal value,
        string unitCode,
        decimal unitCost,
        decimal amount,
        string currencyCode,
        Guid documentId,
        string documentNumber,
        int step,
        int lineNumber,
        DateOnly postingDate,
        DateTimeOffset recordedAt)
    {
        Id = id;
        Kind = kind;
        ProductId = productId;
        WarehouseId = warehouseId;
        LocationId = locationId;
        Value = value;
        UnitCode = unitCode;
        UnitCost = unitCost;
        Amount = amount;
        CurrencyCode = currencyCode;
        DocumentId = documentId;
        DocumentNumber = documentNumber;
        Step = step;
        LineNumber = lineNumber;
        PostingDate = postingDate;
        RecordedAt = recordedAt;
    }

    public Id<StockMove> Id { get; private set; }

    public Id<Company> CompanyId { get; private set; }

    public StockDocumentKind Kind { get; private set; }

    public Id<Product> ProductId { get; private set; }

    public Id<Warehouse> WarehouseId { get; private set; }

    public Id<Location> LocationId { get; private set; }

    /// <summary>Signed quantity in the product's base unit.</summary>
    public decimal Value { get; private set; }

    public string UnitCode { get; private set; }

    /// <summary>Cost of one base unit in the company's currency, six decimals.</summary>
    public decimal UnitCost { get; private set; }

    /// <summary>Signed change of the stock's value in the currency's minor unit; the exact one, of which the unit cost is a rounded share.</summary>
    public decimal Amount { get; private set; }

    public string CurrencyCode { get; private set; }

    public Guid DocumentId { get; private set; }

    public string DocumentNumber { get; private set; }

    /// <summary>Which posting of the document it belongs to: 1 but for what a transfer's destination receives.</summary>
    public int Step { get; private set; }

    /// <summary>Line of the document; a line moves goods at a location once in a posting.</summary>
    public int LineNumber { get; private set; }

    public DateOnly PostingDate { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>The move of one line of a document, at a value that the stock book has settled.</summary>
    public static StockMove Of(Id<StockMove> id, StockPosting posting, PostingLine line, decimal unitCost, decimal amount)
    {
        return new StockMove(
            id,
            posting.Kind,
            line.ProductId,
            line.WarehouseId,
            line.LocationId,
            line.Quantity.Value,
            line.Quantity.Unit,
            unitCost,
            amount,
            posting.CurrencyCode,
            posting.DocumentId,
            posting.DocumentNumber,
            posting.Step,
            line.LineNumber,
            posting.PostingDate,
            posting.RecordedAt);
    }
}
