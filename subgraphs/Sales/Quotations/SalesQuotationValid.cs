using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Sales.Quotations;

/// <summary>The customer can still accept the quotation.</summary>
public sealed record SalesQuotationValid(DateOnly ValidUntil)
    : DomainError("SALES_QUOTATION_VALID", "The quotation is valid still; the customer can accept it.");
