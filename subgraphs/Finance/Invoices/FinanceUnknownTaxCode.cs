using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Finance.Invoices;

/// <summary>No tax code in use has this code.</summary>
public sealed record FinanceUnknownTaxCode(string TaxCode) : DomainError("FINANCE_UNKNOWN_TAX_CODE", $"There is no tax code {TaxCode} in use.");
