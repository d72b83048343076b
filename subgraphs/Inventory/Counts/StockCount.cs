using ErpSystem.Inventory.Stock;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Inventory.Counts;

/// <summary>People walk through a warehouse and write down what is there; posting moves the differences.</summary>
public sealed class StockCount : IEntity<StockCount>, ICompanyOwned, IVersioned
{
    private readonly List<StockCountLine> lines = [];

    private StockCount(Id<StockCount> id, string number, Id<Warehouse> warehouseId, string? note, DateTimeOffset openedAt)
    {
        Id = id;
        Number = number;
        WarehouseId = warehouseId;
        Note = note;
        OpenedAt = openedAt;
    }

    public Id<StockCount> Id { get; private set; }

    public Id<Company> CompanyId { get; private set; }

    public string Number { get; private set; }

    public Id<Warehouse> WarehouseId { get; private set; }

    public StockCountStatus Status { get; private set; }

    public string? Note { get; private set; }

    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>None until the count is posted.</summary>
    public DateOnly? PostingDate { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<StockCountLine> Lines => lines;

    /// <summary>What may be done with it now.</summary>
    public IReadOnlyList<StockCountAction> AvailableActions => Status == StockCountStatus.Open
        ? [StockCountAction.Record, StockCountAction.Post, StockCountAction.Cancel]
        : [];

    public static StockCount Open(Id<StockCount> id, string number, Id<Warehouse> warehouseId, string? note, DateTimeOffset now)
    {
        return new StockCount(id, number, warehouseId, Texts.Optional(note, "note", 1_000), now);
    }

    /// <summary>Writes down what was counted at one place beside what the books said at that moment; a second count of the place replaces the first.</summary>
    public void Record(Id<StockCountLine> id, CountedStock counted)
    {
        ExpectOpen();
        var line = lines.Find(known => known.ProductId == counted.ProductId && known.LocationId == counted.LocationId);
        if (line is null)
        {
            line = new StockCountLine(id, Id, lines.Count + 1, counted.ProductId, counted.LocationId, counted.UnitCode);
            lines.Add(line);
        }

        line.Record(counted);
    }

    /// <summary>Closes the count and gives the differences; what moved between counting and posting stays moved.</summary>
    public IReadOnlyList<PostingLine> Post(StockPosting posting)
    {
        ExpectOpen();
        if (lines is [])
        {
            throw new DomainException(new InvalidInput("Nothing has been counted yet.", "input", "stockCountId"));
        }

        Status = StockCountStatus.Posted;
        PostingDate = posting.PostingDate;
        ClosedAt = posting.RecordedAt;
        return
        [
            .. lines.Where(line => line.Difference != 0).Select(line => new PostingLine(
                line.LineNumber,
                line.ProductId,
                WarehouseId,
                line.LocationId,
                new Quantity(line.Difference, line.UnitCode),
                line.UnitCost)),
        ];
    }

    public void Cancel(DateTimeOffset now)
    {
        ExpectOpen();
        Status = StockCountStatus.Cancelled;
        ClosedAt = now;
    }

    private void ExpectOpen()
    {
        if (Status != StockCountStatus.Open)
        {
            throw new DomainException(new StockCountNotOpen(Status)) { Entity = this };
        }
    }
}
