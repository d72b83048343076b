using ErpSystem.Sales.Customers;
using ErpSystem.Subgraphs;

namespace ErpSystem.Sales.Orders;

/// <summary>What may change on a sales order beside its lines.</summary>
public sealed record OrderHeader(DateOnly OrderDate)
{
    public string? ExternalReference { get; init; }

    public DateOnly? RequestedDate { get; init; }

    public ShipPolicy ShipPolicy { get; init; }

    public InvoicePolicy InvoicePolicy { get; init; }

    public Id<Address>? BillingAddressId { get; init; }

    public Id<Address>? ShippingAddressId { get; init; }

    public string? Note { get; init; }
}
