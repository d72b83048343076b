using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Finance.Invoices;

/// <summary>The invoice is no draft any more.</summary>
public sealed record FinanceInvoiceNotDraft(InvoiceStatus Status)
    : DomainError("FINANCE_INVOICE_NOT_DRAFT", "This is no draft any more: what was posted is corrected by a credit note.");
