using ErpSystem.Finance.Customers;
using ErpSystem.Finance.SalesOrders;
using ErpSystem.Subgraphs;

namespace ErpSystem.Finance.Invoices;

/// <summary>What an invoice says above its lines.</summary>
public sealed record InvoiceHeader(Id<Customer> CustomerId, string CurrencyCode, DateOnly InvoiceDate, int PaymentTermDays)
{
    public Id<SalesOrder>? OrderId { get; init; }

    public string? OrderNumber { get; init; }

    public string? Note { get; init; }
}
