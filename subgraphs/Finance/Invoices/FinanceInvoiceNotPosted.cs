using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Finance.Invoices;

/// <summary>Only a posted invoice can be paid or credited.</summary>
public sealed record FinanceInvoiceNotPosted(InvoiceStatus Status)
    : DomainError("FINANCE_INVOICE_NOT_POSTED", $"Only a posted invoice can be paid or credited; this one is {Status}.");
