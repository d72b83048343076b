using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Finance.Invoices;

/// <summary>More would be set against an invoice than is outstanding.</summary>
public sealed record FinanceOverAllocated(Id<Invoice> InvoiceId, Money Outstanding)
    : DomainError("FINANCE_OVER_ALLOCATED", $"Only {Outstanding.Amount} {Outstanding.CurrencyCode} of this invoice is outstanding.");
