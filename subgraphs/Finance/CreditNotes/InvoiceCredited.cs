using ErpSystem.Finance.Customers;
using ErpSystem.Finance.Invoices;
using ErpSystem.Finance.SalesOrders;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Finance.CreditNotes;

/// <summary>A credit note took back what an invoice charged.</summary>
public sealed record InvoiceCredited : IIntegrationEvent
{
    public static string Topic => "finance.invoice.credited.v1";

    public required Id<CreditNote> CreditNoteId { get; init; }

    public required string Number { get; init; }

    public required Id<Invoice> InvoiceId { get; init; }

    public required Id<SalesOrder>? OrderId { get; init; }

    public required Id<Customer> CustomerId { get; init; }

    public required string Currency { get; init; }

    public required decimal Net { get; init; }

    public required decimal Tax { get; init; }

    public required decimal Gross { get; init; }

    public required IReadOnlyList<CreditedLine> Lines { get; init; }

    IId IIntegrationEvent.Aggregate => CreditNoteId;

    public static InvoiceCredited Of(CreditNote credit) => new()
    {
        CreditNoteId = credit.Id,
        Number = credit.Number,
        InvoiceId = credit.InvoiceId,
        OrderId = credit.OrderId,
        CustomerId = credit.CustomerId,
        Currency = credit.CurrencyCode,
        Net = credit.NetAmount,
        Tax = credit.TaxAmount,
        Gross = credit.GrossAmount,
        Lines = [.. credit.Lines.Select(line => new CreditedLine(line.OrderLineId, line.Quantity.Value, line.Net, line.Tax))],
    };
}
