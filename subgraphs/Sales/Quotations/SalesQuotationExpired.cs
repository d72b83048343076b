using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Sales.Quotations;

/// <summary>The quotation's time is over; revise it to offer it again.</summary>
public sealed record SalesQuotationExpired(DateOnly ValidUntil)
    : DomainError("SALES_QUOTATION_EXPIRED", "The quotation is not valid any more; revise it to offer it again.");
