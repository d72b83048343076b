using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Sales.Quotations;

/// <summary>The quotation's state does not allow what was asked.</summary>
public sealed record SalesQuotationNotOpen(QuotationStatus Status, IReadOnlyList<QuotationAction> AvailableActions)
    : DomainError("SALES_QUOTATION_NOT_OPEN", "The quotation's state does not allow this; see the available actions.");
