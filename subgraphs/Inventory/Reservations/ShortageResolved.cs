using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.SalesOrders;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Inventory.Reservations;

/// <summary>State event: an order line lacks nothing any more.</summary>
public sealed record ShortageResolved(
    Id<Shortage> ShortageId,
    Id<Product> ProductId,
    Id<Warehouse> WarehouseId,
    decimal Quantity,
    string Unit,
    DateOnly? NeedBy,
    Id<SalesOrder> OrderId,
    Id<SalesOrderLine> OrderLineId) : IIntegrationEvent
{
    public static string Topic => "inventory.shortage.resolved.v1";

    IId IIntegrationEvent.Aggregate => ShortageId;

    public static ShortageResolved Of(Reservation reservation, ReservationLine line)
    {
        return new ShortageResolved(
            new Id<Shortage>(line.Id.Value),
            line.ProductId,
            line.WarehouseId,
            0,
            line.UnitCode,
            line.NeedBy,
            reservation.SalesOrderId,
            line.SalesOrderLineId);
    }
}
