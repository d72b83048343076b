using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;

namespace ErpSystem.Inventory.Stock;

/// <summary>Goods that came (above zero) or went (below zero): written once, never changed; all stock is the sum of these.</summary>
public sealed class StockMove : IEntity<StockMove>, ICompanyOwned
{
    private StockMove(
        Id<StockMove> id,
        StockMoveKind kind,
        Id<Product> productId,
        Id<Warehouse> warehouseId,
        Id<Location> locationId,
        decimal value,
        string unitCode,
        decimal unitCost,
        string currencyCode,
        Guid documentId,
        string documentNumber,
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
        CurrencyCode = currencyCode;
        DocumentId = documentId;
        DocumentNumber = documentNumber;
        LineNumber = lineNumber;
        PostingDate = postingDate;
        RecordedAt = recordedAt;
    }

    public Id<StockMove> Id { get; private set; }

    public Id<Company> CompanyId { get; private set; }

    public StockMoveKind Kind { get; private set; }

    public Id<Product> ProductId { get; private set; }

    public Id<Warehouse> WarehouseId { get; private set; }

    public Id<Location> LocationId { get; private set; }

    /// <summary>Signed quantity in the product's base unit.</summary>
    public decimal Value { get; private set; }

    public string UnitCode { get; private set; }

    /// <summary>Cost of one base unit in the company's currency, six decimals.</summary>
    public decimal UnitCost { get; private set; }

    public string CurrencyCode { get; private set; }

    public Guid DocumentId { get; private set; }

    public string DocumentNumber { get; private set; }

    /// <summary>Line of the document; a line moves goods once.</summary>
    public int LineNumber { get; private set; }

    public DateOnly PostingDate { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>The move of one line of a document, at a cost that the stock book has settled.</summary>
    public static StockMove Of(Id<StockMove> id, StockPosting posting, PostingLine line, decimal unitCost)
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
            posting.CurrencyCode,
            posting.DocumentId,
            posting.DocumentNumber,
            line.LineNumber,
            posting.PostingDate,
            posting.RecordedAt);
    }
}
