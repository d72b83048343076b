using ErpSystem.Finance.Invoices;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;

namespace ErpSystem.Finance.Payments;

/// <summary>Money and credit go to invoices of the same customer in the same currency.</summary>
public sealed record FinanceOtherCustomer(Id<Invoice> InvoiceId)
    : DomainError("FINANCE_OTHER_CUSTOMER", "This invoice is another customer's or in another currency.");
