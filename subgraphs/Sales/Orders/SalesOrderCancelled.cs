using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Sales.Orders;

/// <summary>The order was given up after it had been promised: what was reserved for its lines is free. Told again when somebody did not know.</summary>
public sealed record SalesOrderCancelled : IIntegrationEvent
{
    public static string Topic => "sales.order.cancelled.v1";

    public required Id<SalesOrder> OrderId { get; init; }

    public required string Number { get; init; }

    /// <summary>The lines as they stood; what was open of each is given up.</summary>
    public required IReadOnlyList<OrderLineSnapshot> Lines { get; init; }

    public required string Reason { get; init; }

    IId IIntegrationEvent.Aggregate => OrderId;

    public static SalesOrderCancelled Of(SalesOrder order, string reason) => new()
    {
        OrderId = order.Id,
        Number = order.Number!,
        Lines = OrderLineSnapshot.Of(order),
        Reason = reason,
    };
}
