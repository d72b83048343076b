using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Sales.Orders;

/// <summary>The order's state does not allow what was asked.</summary>
public sealed record SalesOrderNotOpen(SalesOrderStatus Status, IReadOnlyList<SalesOrderAction> AvailableActions)
    : DomainError("SALES_ORDER_NOT_OPEN", "The order's state does not allow this; see the available actions.");
