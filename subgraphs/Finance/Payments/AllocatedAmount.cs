using ErpSystem.Finance.Invoices;
using ErpSystem.Subgraphs;

namespace ErpSystem.Finance.Payments;

/// <summary>How much of a payment is set against an invoice, as other domains hear of it.</summary>
public sealed record AllocatedAmount(Id<Invoice> InvoiceId, decimal Amount);
