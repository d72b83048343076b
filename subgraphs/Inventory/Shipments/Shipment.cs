using ErpSystem.Inventory.SalesOrders;
using ErpSystem.Inventory.Stock;
using ErpSystem.Subgraphs;

namespace ErpSystem.Inventory.Shipments;

/// <summary>Goods that left for an order; posted when it is written, so never changed: what comes back is a return receipt.</summary>
public sealed class Shipment : IEntity<Shipment>, ICompanyOwned, IVersioned
{
    private readonly List<ShipmentLine> lines = [];

    private Shipment(Id<Shipment> id, string number, Id<SalesOrder> salesOrderId, DateOnly postingDate, string? note, DateTimeOffset recordedAt)
    {
        Id = id;
        Number = number;
        SalesOrderId = salesOrderId;
        PostingDate = postingDate;
        Note = note;
        RecordedAt = recordedAt;
    }

    public Id<Shipment> Id { get; private set; }

    public Id<Company> CompanyId { get; private set; }

    public string Number { get; private set; }

    public Id<SalesOrder> SalesOrderId { get; private set; }

    public DateOnly PostingDate { get; private set; }

    /// <summary>Carrier, parcel numbers or other words.</summary>
    public string? Note { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<ShipmentLine> Lines => lines;

    public static Shipment Of(StockPosting posting, Id<SalesOrder> salesOrderId, string? note)
    {
        return new Shipment(
            new Id<Shipment>(posting.DocumentId),
            posting.DocumentNumber,
            salesOrderId,
            posting.PostingDate,
            Texts.Optional(note, "note", 1_000),
            posting.RecordedAt);
    }

    /// <summary>Adds what left for one order line, at what it cost.</summary>
    public ShipmentLine Add(Id<ShipmentLine> id, Pick pick, decimal cost, string currency)
    {
        var line = new ShipmentLine(id, Id, lines.Count + 1, pick, cost, currency);
        lines.Add(line);
        return line;
    }
}
