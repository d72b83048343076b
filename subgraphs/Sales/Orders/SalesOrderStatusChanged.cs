using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Sales.Orders;

/// <summary>The order stands elsewhere now; its version is the envelope's.</summary>
public sealed record SalesOrderStatusChanged(Id<SalesOrder> OrderId, string? Number, SalesOrderStatus Status) : IIntegrationEvent
{
    public static string Topic => "sales.order.status_changed.v1";

    IId IIntegrationEvent.Aggregate => OrderId;

    public static SalesOrderStatusChanged Of(SalesOrder order) => new(order.Id, order.Number, order.Status);
}
