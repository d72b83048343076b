using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.SalesOrders;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Inventory.Reservations;

/// <summary>State event: an order line lacks goods; told again when the quantity changes.</summary>
public sealed record ShortageDetected(
    Id<Shortage> ShortageId,
    Id<Product> ProductId,
    Id<Warehouse> WarehouseId,
    decimal Quantity,
    string Unit,
    DateOnly? NeedBy,
    Id<SalesOrder> OrderId,
    Id<SalesOrderLine> OrderLineId) : IIntegrationEvent
{
    public static string Topic => "inventory.shortage.detected.v1";

    IId IIntegrationEvent.Aggregate => ShortageId;

    public static ShortageDetected Of(Reservation reservation, ReservationLine line)
    {
        return new ShortageDetected(
            new Id<Shortage>(line.Id.Value),
            line.ProductId,
            line.WarehouseId,
            line.Short,
            line.UnitCode,
            line.NeedBy,
            reservation.SalesOrderId,
            line.SalesOrderLineId);
    }
}
