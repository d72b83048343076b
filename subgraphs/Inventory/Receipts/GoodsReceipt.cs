using ErpSystem.Inventory.Stock;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Inventory.Receipts;

/// <summary>Goods that came in at a cost; posted when it is written, so never changed: a mistake is put right by an adjustment.</summary>
public sealed class GoodsReceipt : IEntity<GoodsReceipt>, ICompanyOwned, IVersioned
{
    private readonly List<GoodsReceiptLine> lines = [];

    private GoodsReceipt(
        Id<GoodsReceipt> id, string number, Id<Warehouse> warehouseId, DateOnly postingDate, string? externalReference, DateTimeOffset recordedAt)
    {
        Id = id;
        Number = number;
        WarehouseId = warehouseId;
        PostingDate = postingDate;
        ExternalReference = externalReference;
        RecordedAt = recordedAt;
    }

    public Id<GoodsReceipt> Id { get; private set; }

    public Id<Company> CompanyId { get; private set; }

    public string Number { get; private set; }

    public Id<Warehouse> WarehouseId { get; private set; }

    public DateOnly PostingDate { get; private set; }

    /// <summary>Number of the supplier's delivery note or another sign from outside.</summary>
    public string? ExternalReference { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<GoodsReceiptLine> Lines => lines;

    public static GoodsReceipt Of(StockPosting posting, Id<Warehouse> warehouseId, string? externalReference)
    {
        return new GoodsReceipt(
            new Id<GoodsReceipt>(posting.DocumentId),
            posting.DocumentNumber,
            warehouseId,
            posting.PostingDate,
            Texts.Optional(externalReference, "externalReference", 100),
            posting.RecordedAt);
    }

    /// <summary>Adds a line at a stated cost of one base unit.</summary>
    public void Add(Id<GoodsReceiptLine> id, PostingLine line)
    {
        var cost = line.UnitCost ?? throw new DomainException(new InvalidInput("A receipt states the unit cost.", "input", "lines"));
        lines.Add(new GoodsReceiptLine(
            id, Id, line.LineNumber, line.ProductId, line.LocationId, line.Quantity.Value, line.Quantity.Unit, cost));
    }
}
