using ErpSystem.Sales.Orders;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Sales.Returns;

/// <summary>More shall come back than has left and is not coming back already.</summary>
public sealed record SalesReturnExceedsShipped(Id<SalesOrderLine> OrderLineId, Quantity ReturnableQuantity)
    : DomainError("SALES_RETURN_EXCEEDS_SHIPPED", "More shall come back than has left and is not authorized to come back already.");
