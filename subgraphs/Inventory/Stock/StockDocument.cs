using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;

namespace ErpSystem.Inventory.Stock;

/// <summary>A posted document as the stock ledger knows it: what the stock became worth more or less by it. Written once, never changed.</summary>
public sealed class StockDocument : IEntity<StockDocument>, ICompanyOwned
{
    private StockDocument(
        Id<StockDocument> id,
        StockDocumentKind kind,
        Guid documentId,
        int step,
        string number,
        Id<Warehouse>? warehouseId,
        DateOnly postingDate,
        DateTimeOffset recordedAt,
        decimal value,
        string currencyCode)
    {
        Id = id;
        Kind = kind;
        DocumentId = documentId;
        Step = step;
        Number = number;
        WarehouseId = warehouseId;
        PostingDate = postingDate;
        RecordedAt = recordedAt;
        Value = value;
        CurrencyCode = currencyCode;
    }

    public Id<StockDocument> Id { get; private set; }

    public Id<Company> CompanyId { get; private set; }

    public StockDocumentKind Kind { get; private set; }

    public Guid DocumentId { get; private set; }

    public int Step { get; private set; }

    /// <summary>The document's number.</summary>
    public string Number { get; private set; }

    /// <summary>The warehouse, where all lines are of one.</summary>
    public Id<Warehouse>? WarehouseId { get; private set; }

    public DateOnly PostingDate { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>Signed, in the currency's minor unit; the stock's value is the sum of these.</summary>
    public decimal Value { get; private set; }

    public string CurrencyCode { get; private set; }

    public static StockDocument Of(Id<StockDocument> id, StockPosting posting, IReadOnlyList<StockMove> moves)
    {
        var warehouses = moves.Select(move => move.WarehouseId).Distinct().Take(2).ToList();
        // Goods under way are still the company's: a transfer is worth nothing at every moment.
        var value = posting.Kind == StockDocumentKind.Transfer ? 0 : moves.Sum(move => move.Amount);
        return new StockDocument(
            id,
            posting.Kind,
            posting.DocumentId,
            posting.Step,
            posting.DocumentNumber,
            warehouses is [var only] ? only : null,
            posting.PostingDate,
            posting.RecordedAt,
            value,
            posting.CurrencyCode);
    }
}
