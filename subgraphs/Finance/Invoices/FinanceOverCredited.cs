using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Finance.Invoices;

/// <summary>More would be credited than was charged and not yet credited.</summary>
public sealed record FinanceOverCredited(Id<InvoiceLine> InvoiceLineId, Quantity Creditable)
    : DomainError("FINANCE_OVER_CREDITED", $"At most {Creditable.Value} {Creditable.Unit} of this line can be credited.");
