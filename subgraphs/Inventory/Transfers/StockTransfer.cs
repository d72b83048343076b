using ErpSystem.Inventory.Stock;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Inventory.Transfers;

/// <summary>Goods that change their place; what has left and not arrived yet is under way, still the company's and worth what it was.</summary>
public sealed class StockTransfer : IEntity<StockTransfer>, ICompanyOwned, IVersioned
{
    private readonly List<StockTransferLine> lines = [];

    private StockTransfer(
        Id<StockTransfer> id,
        string number,
        Id<Warehouse> fromWarehouseId,
        Id<Warehouse> toWarehouseId,
        DateOnly postingDate,
        string? note,
        DateTimeOffset recordedAt)
    {
        Id = id;
        Number = number;
        FromWarehouseId = fromWarehouseId;
        ToWarehouseId = toWarehouseId;
        PostingDate = postingDate;
        Note = note;
        RecordedAt = recordedAt;
    }

    public Id<StockTransfer> Id { get; private set; }

    public Id<Company> CompanyId { get; private set; }

    public string Number { get; private set; }

    public Id<Warehouse> FromWarehouseId { get; private set; }

    public Id<Warehouse> ToWarehouseId { get; private set; }

    public StockTransferStatus Status { get; private set; }

    /// <summary>When the goods left.</summary>
    public DateOnly PostingDate { get; private set; }

    public string? Note { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>How often it has posted: once when the goods left, then each time some arrived.</summary>
    public int Postings { get; private set; } = 1;

    public int Version { get; private set; }

    public IReadOnlyList<StockTransferLine> Lines => lines;

    /// <summary>What may be done with it now.</summary>
    public IReadOnlyList<StockTransferAction> AvailableActions => Status == StockTransferStatus.InTransit ? [StockTransferAction.Receive] : [];

    public static StockTransfer Of(StockPosting posting, Id<Warehouse> from, Id<Warehouse> to, string? note)
    {
        return new StockTransfer(
            new Id<StockTransfer>(posting.DocumentId),
            posting.DocumentNumber,
            from,
            to,
            posting.PostingDate,
            Texts.Optional(note, "note", 1_000),
            posting.RecordedAt);
    }

    public void Add(StockTransferLine line) => lines.Add(line);

    /// <summary>Everything arrived in the moment in which it left.</summary>
    public void Arrive() => Status = StockTransferStatus.Received;

    /// <summary>The posting of what arrives now.</summary>
    public StockPosting Receive(DateOnly postingDate, DateTimeOffset now, string currency)
    {
        if (Status != StockTransferStatus.InTransit)
        {
            throw new DomainException(new StockTransferNotInTransit(Status)) { Entity = this };
        }

        Postings++;
        return new StockPosting(StockDocumentKind.Transfer, Id.Value, Number, postingDate, now, currency) { Step = Postings };
    }

    /// <summary>Says whether all has arrived, after some has.</summary>
    public void Conclude()
    {
        Status = lines.TrueForAll(line => line.InTransit == 0) ? StockTransferStatus.Received : StockTransferStatus.InTransit;
    }
}
