using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.SalesOrders;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;

namespace ErpSystem.Inventory.Reservations;

/// <summary>What is promised to one order line, and what is still owed to it.</summary>
public sealed class ReservationLine(
    Id<ReservationLine> id,
    Id<Reservation> reservationId,
    int lineNumber,
    Id<SalesOrderLine> salesOrderLineId,
    Id<Product> productId,
    Id<Warehouse> warehouseId,
    decimal requested,
    decimal reserved,
    string unitCode) : IEntity<ReservationLine>, ICompanyOwned
{
    public Id<ReservationLine> Id { get; private set; } = id;

    public Id<Company> CompanyId { get; private set; }

    public Id<Reservation> ReservationId { get; private set; } = reservationId;

    public int LineNumber { get; private set; } = lineNumber;

    public Id<SalesOrderLine> SalesOrderLineId { get; private set; } = salesOrderLineId;

    public Id<Product> ProductId { get; private set; } = productId;

    public Id<Warehouse> WarehouseId { get; private set; } = warehouseId;

    public decimal Requested { get; private set; } = requested;

    public decimal Reserved { get; private set; } = reserved;

    public string UnitCode { get; private set; } = unitCode;

    /// <summary>True while the promise binds stock.</summary>
    public bool Open { get; private set; } = true;

    public decimal Short => Requested - Reserved;

    public void Fill(decimal quantity) => Reserved += quantity;

    public void Close() => Open = false;
}
