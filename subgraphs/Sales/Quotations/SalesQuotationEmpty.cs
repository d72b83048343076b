using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Sales.Quotations;

/// <summary>A quotation without lines offers nothing.</summary>
public sealed record SalesQuotationEmpty() : DomainError("SALES_QUOTATION_EMPTY", "A quotation needs at least one line to be sent.");
