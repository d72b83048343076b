using ErpSystem.Finance.Invoices;
using ErpSystem.Subgraphs;

namespace ErpSystem.Finance.CreditNotes;

/// <summary>How much of an invoice's line is to be taken back.</summary>
internal sealed record CreditedQuantity(Id<InvoiceLine> LineId, decimal Quantity);
