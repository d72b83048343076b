using ErpSystem.Inventory.Stock;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;

namespace ErpSystem.Inventory.Adjustments;

/// <summary>Stock put right by hand, with a reason; posted when it is written, so never changed.</summary>
public sealed class StockAdjustment : IEntity<StockAdjustment>, ICompanyOwned, IVersioned
{
    private readonly List<StockAdjustmentLine> lines = [];

    private StockAdjustment(
        Id<StockAdjustment> id,
        string number,
        Id<Warehouse> warehouseId,
        StockAdjustmentReason reason,
        string? note,
        DateOnly postingDate,
        DateTimeOffset recordedAt)
    {
        Id = id;
        Number = number;
        WarehouseId = warehouseId;
        Reason = reason;
        Note = note;
        PostingDate = postingDate;
        RecordedAt = recordedAt;
    }

    public Id<StockAdjustment> Id { get; private set; }

    public Id<Company> CompanyId { get; private set; }

    public string Number { get; private set; }

    public Id<Warehouse> WarehouseId { get; private set; }

    public StockAdjustmentReason Reason { get; private set; }

    public string? Note { get; private set; }

    public DateOnly PostingDate { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<StockAdjustmentLine> Lines => lines;

    public static StockAdjustment Of(StockPosting posting, Id<Warehouse> warehouseId, StockAdjustmentReason reason, string? note)
    {
        return new StockAdjustment(
            new Id<StockAdjustment>(posting.DocumentId),
            posting.DocumentNumber,
            warehouseId,
            reason,
            Texts.Optional(note, "note", 1_000),
            posting.PostingDate,
            posting.RecordedAt);
    }

    public void Add(Id<StockAdjustmentLine> id, PostingLine line)
    {
        lines.Add(new StockAdjustmentLine(
            id, Id, line.LineNumber, line.ProductId, line.LocationId, line.Quantity.Value, line.Quantity.Unit));
    }
}
