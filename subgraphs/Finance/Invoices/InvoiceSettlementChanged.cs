using ErpSystem.Finance.Customers;
using ErpSystem.Finance.SalesOrders;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Finance.Invoices;

/// <summary>What is outstanding of an invoice, as it now stands.</summary>
public sealed record InvoiceSettlementChanged : IIntegrationEvent
{
    public static string Topic => "finance.invoice.settlement_changed.v1";

    public required Id<Invoice> InvoiceId { get; init; }

    public required string Number { get; init; }

    public required Id<SalesOrder>? OrderId { get; init; }

    public required Id<Customer> CustomerId { get; init; }

    public required string Currency { get; init; }

    public required decimal Gross { get; init; }

    public required decimal Outstanding { get; init; }

    public required InvoiceStatus Status { get; init; }

    IId IIntegrationEvent.Aggregate => InvoiceId;

    public static InvoiceSettlementChanged Of(Invoice invoice) => new()
    {
        InvoiceId = invoice.Id,
        Number = invoice.Number!,
        OrderId = invoice.OrderId,
        CustomerId = invoice.CustomerId,
        Currency = invoice.CurrencyCode,
        Gross = invoice.GrossAmount,
        Outstanding = invoice.OutstandingAmount,
        Status = invoice.Status,
    };
}
