using ErpSystem.Finance.Customers;
using ErpSystem.Finance.SalesOrders;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Finance.Invoices;

/// <summary>A customer was charged.</summary>
public sealed record InvoicePosted : IIntegrationEvent
{
    public static string Topic => "finance.invoice.posted.v1";

    public required Id<Invoice> InvoiceId { get; init; }

    public required string Number { get; init; }

    public required Id<SalesOrder>? OrderId { get; init; }

    public required string? OrderNumber { get; init; }

    public required Id<Customer> CustomerId { get; init; }

    public required DateOnly PostingDate { get; init; }

    public required DateOnly DueDate { get; init; }

    public required string Currency { get; init; }

    public required decimal Net { get; init; }

    public required decimal Tax { get; init; }

    public required decimal Gross { get; init; }

    public required decimal Outstanding { get; init; }

    public required IReadOnlyList<InvoicedLine> Lines { get; init; }

    IId IIntegrationEvent.Aggregate => InvoiceId;

    public static InvoicePosted Of(Invoice invoice)
    {
        List<InvoiceLine> lines = [.. invoice.Lines.OrderBy(line => line.LineNumber)];
        var taxes = invoice.Totals().TaxByLine([.. lines.Select(line => line.Taxed)], invoice.CurrencyCode);
        return new InvoicePosted
        {
            InvoiceId = invoice.Id,
            Number = invoice.Number!,
            OrderId = invoice.OrderId,
            OrderNumber = invoice.OrderNumber,
            CustomerId = invoice.CustomerId,
            PostingDate = invoice.PostingDate!.Value,
            DueDate = invoice.DueDate!.Value,
            Currency = invoice.CurrencyCode,
            Net = invoice.NetAmount,
            Tax = invoice.TaxAmount,
            Gross = invoice.GrossAmount,
            Outstanding = invoice.OutstandingAmount,
            Lines = [.. lines.Select((line, index) => new InvoicedLine(line.OrderLineId, line.Quantity.Value, line.Quantity.Unit, line.Net, taxes[index]))],
        };
    }
}
