using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Sales.Orders;

/// <summary>So much of the line has left already: it cannot become less, change its unit or be taken off.</summary>
public sealed record SalesQuantityBelowShipped(Id<SalesOrderLine> LineId, Quantity ShippedQuantity)
    : DomainError("SALES_QUANTITY_BELOW_SHIPPED", "A part of the line has left already; it cannot be taken back by changing the order.");
