using ErpSystem.Inventory.SalesOrders;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Inventory.Reservations;

/// <summary>Effect event: nothing can ever be promised to an order as it stands.</summary>
public sealed record ReservationRejected(
    Id<SalesOrder> OrderId, string Number, string Reason, string Message, IReadOnlyList<ReservationRejected.Line> Lines) : IIntegrationEvent
{
    public static string Topic => "inventory.reservation.rejected.v1";

    IId IIntegrationEvent.Aggregate => OrderId;

    /// <summary>A line that cannot be served, and why.</summary>
    public sealed record Line(Id<SalesOrderLine> OrderLineId, string? ProductId, string Reason, string Message);
}
