using System.ComponentModel;
using ErpSystem.Finance.Invoices;
using ErpSystem.Subgraphs;

namespace ErpSystem.Finance.Payments;

[Description("How much is set against an invoice, in the currency of both.")]
public sealed record AllocationInput(Id<Invoice> InvoiceId, decimal Amount);
