using ErpSystem.Inventory.SalesOrders;
using ErpSystem.Subgraphs;

namespace ErpSystem.Inventory.Orders;

/// <summary>An order as Sales tells it when it is confirmed and when it is changed.</summary>
internal sealed record DemandedOrder(
    Id<SalesOrder> OrderId,
    string Number,
    DateOnly? RequestedDate,
    DeliveryPolicy ShipPolicy,
    bool CreditHeld,
    IReadOnlyList<DemandedLine> Lines);
