using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Sales.Orders;

/// <summary>The order stands elsewhere now; its version is the envelope's.</summary>
public sealed record SalesOrderStatusChanged : IIntegrationEvent
{
    public static string Topic => "sales.order.status_changed.v1";

    public required Id<SalesOrder> OrderId { get; init; }

    public required string? Number { get; init; }

    public required SalesOrderStatus Status { get; init; }

    /// <summary>Null of an order that is new.</summary>
    public required SalesOrderStatus? PreviousStatus { get; init; }

    public required Completion DeliveryStatus { get; init; }

    public required Completion BillingStatus { get; init; }

    public required bool Paid { get; init; }

    public required bool CreditHeld { get; init; }

    /// <summary>What Inventory could set aside; null until it has said so.</summary>
    public required Completion? ReservationStatus { get; init; }

    IId IIntegrationEvent.Aggregate => OrderId;

    public static SalesOrderStatusChanged Of(SalesOrder order, SalesOrderStatus? previous) => new()
    {
        OrderId = order.Id,
        Number = order.Number,
        Status = order.Status,
        PreviousStatus = previous,
        DeliveryStatus = order.DeliveryStatus,
        BillingStatus = order.BillingStatus,
        Paid = order.Paid,
        CreditHeld = order.CreditHeld,
        ReservationStatus = order.ReservationStatus,
    };
}
