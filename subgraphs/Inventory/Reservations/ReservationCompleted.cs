using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.SalesOrders;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Inventory.Reservations;

/// <summary>State event: what an order has been promised, and what is still owed to it.</summary>
public sealed record ReservationCompleted(
    Id<Reservation> ReservationId,
    string Number,
    Id<SalesOrder> OrderId,
    ReservationStatus Status,
    ReservationOutcome Outcome,
    IReadOnlyList<ReservationCompleted.Line> Lines) : IIntegrationEvent
{
    public static string Topic => "inventory.reservation.completed.v1";

    IId IIntegrationEvent.Aggregate => ReservationId;

    public static ReservationCompleted Of(Reservation reservation)
    {
        return new ReservationCompleted(
            reservation.Id,
            reservation.Number,
            reservation.SalesOrderId,
            reservation.Status,
            reservation.Outcome,
            [.. reservation.Lines.OrderBy(line => line.LineNumber).Select(Line.Of)]);
    }

    /// <summary>What one order line has, in its own unit; a released reservation holds nothing.</summary>
    public sealed record Line(
        Id<SalesOrderLine> OrderLineId,
        Id<Product> ProductId,
        Id<Warehouse> WarehouseId,
        string Unit,
        decimal Requested,
        decimal Reserved,
        decimal Shipped,
        decimal Short)
    {
        internal static Line Of(ReservationLine line)
        {
            return new Line(
                line.SalesOrderLineId,
                line.ProductId,
                line.WarehouseId,
                line.OrderUnitCode,
                line.InOrderUnit(line.Requested),
                line.Open ? line.InOrderUnit(line.Reserved) : 0,
                line.InOrderUnit(line.Shipped),
                line.Open ? line.InOrderUnit(line.Short) : 0);
        }
    }
}
