using ErpSystem.Inventory.SalesOrders;
using ErpSystem.Inventory.Stock;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;

namespace ErpSystem.Inventory.Returns;

/// <summary>Goods that a customer sent back; posted when it is written, so never changed.</summary>
public sealed class ReturnReceipt : IEntity<ReturnReceipt>, ICompanyOwned, IVersioned
{
    private readonly List<ReturnReceiptLine> lines = [];

    private ReturnReceipt(
        Id<ReturnReceipt> id,
        string number,
        Id<ReturnAuthorization> returnAuthorizationId,
        Id<SalesOrder> salesOrderId,
        Id<Warehouse> warehouseId,
        DateOnly postingDate,
        string? note,
        DateTimeOffset recordedAt)
    {
        Id = id;
        Number = number;
        ReturnAuthorizationId = returnAuthorizationId;
        SalesOrderId = salesOrderId;
        WarehouseId = warehouseId;
        PostingDate = postingDate;
        Note = note;
        RecordedAt = recordedAt;
    }

    public Id<ReturnReceipt> Id { get; private set; }

    public Id<Company> CompanyId { get; private set; }

    public string Number { get; private set; }

    public Id<ReturnAuthorization> ReturnAuthorizationId { get; private set; }

    public Id<SalesOrder> SalesOrderId { get; private set; }

    public Id<Warehouse> WarehouseId { get; private set; }

    public DateOnly PostingDate { get; private set; }

    public string? Note { get; private set; }

    public DateTimeOffset RecordedAt { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<ReturnReceiptLine> Lines => lines;

    public static ReturnReceipt Of(
        StockPosting posting, Id<ReturnAuthorization> authorization, Id<SalesOrder> salesOrderId, Id<Warehouse> warehouseId, string? note)
    {
        return new ReturnReceipt(
            new Id<ReturnReceipt>(posting.DocumentId),
            posting.DocumentNumber,
            authorization,
            salesOrderId,
            warehouseId,
            posting.PostingDate,
            Texts.Optional(note, "note", 1_000),
            posting.RecordedAt);
    }

    public void Add(ReturnReceiptLine line) => lines.Add(line);
}
