using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Sales.Returns;

/// <summary>The return's state does not allow what was asked.</summary>
public sealed record SalesReturnNotOpen(ReturnStatus Status, IReadOnlyList<ReturnAction> AvailableActions)
    : DomainError("SALES_RETURN_NOT_OPEN", "The return's state does not allow this; see the available actions.");
