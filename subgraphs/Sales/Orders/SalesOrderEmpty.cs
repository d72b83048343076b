using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Sales.Orders;

/// <summary>There is nothing on the order that could be promised.</summary>
public sealed record SalesOrderEmpty()
    : DomainError("SALES_ORDER_EMPTY", "An order without lines cannot be confirmed, nor can its last line be taken off.");
