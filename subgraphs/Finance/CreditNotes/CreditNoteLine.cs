using ErpSystem.Finance.Invoices;
using ErpSystem.Finance.SalesOrders;
using ErpSystem.Subgraphs;

namespace ErpSystem.Finance.CreditNotes;

/// <summary>What of an invoice's line is taken back.</summary>
public sealed class CreditNoteLine : IEntity<CreditNoteLine>, ICompanyOwned
{
    public required Id<CreditNoteLine> Id { get; init; }

    public Id<Company> CompanyId { get; private set; }

    public required Id<CreditNote> CreditNoteId { get; init; }

    public required int LineNumber { get; init; }

    public required Id<InvoiceLine> InvoiceLineId { get; init; }

    public required Id<SalesOrderLine>? OrderLineId { get; init; }

    public required string Description { get; init; }

    public required Quantity Quantity { get; init; }

    public required decimal Net { get; init; }

    public required decimal Tax { get; init; }

    public required string TaxCode { get; init; }

    public required decimal TaxRate { get; init; }
}
