using ErpSystem.Finance.Customers;
using ErpSystem.Finance.SalesOrders;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Finance.Invoices;

/// <summary>An invoice was paid in full; taken back when a payment is, which the settlement tells.</summary>
public sealed record InvoicePaid : IIntegrationEvent
{
    public static string Topic => "finance.invoice.paid.v1";

    public required Id<Invoice> InvoiceId { get; init; }

    public required string Number { get; init; }

    public required Id<SalesOrder>? OrderId { get; init; }

    public required Id<Customer> CustomerId { get; init; }

    public required string Currency { get; init; }

    public required decimal Gross { get; init; }

    public required DateOnly PaidOn { get; init; }

    IId IIntegrationEvent.Aggregate => InvoiceId;

    public static InvoicePaid Of(Invoice invoice) => new()
    {
        InvoiceId = invoice.Id,
        Number = invoice.Number!,
        OrderId = invoice.OrderId,
        CustomerId = invoice.CustomerId,
        Currency = invoice.CurrencyCode,
        Gross = invoice.GrossAmount,
        PaidOn = invoice.PaidOn!.Value,
    };
}
