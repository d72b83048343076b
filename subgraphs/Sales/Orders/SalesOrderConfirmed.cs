using ErpSystem.Sales.Customers;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Sales.Orders;

/// <summary>The order was promised: stock can be reserved, billing can take its snapshot.</summary>
public sealed record SalesOrderConfirmed : IIntegrationEvent
{
    public static string Topic => "sales.order.confirmed.v1";

    public required Id<SalesOrder> OrderId { get; init; }

    public required string Number { get; init; }

    public required string? ExternalReference { get; init; }

    public required Id<Customer> CustomerId { get; init; }

    public required DateOnly OrderDate { get; init; }

    public required DateOnly? RequestedDate { get; init; }

    public required string Currency { get; init; }

    public required ShipPolicy ShipPolicy { get; init; }

    public required InvoicePolicy InvoicePolicy { get; init; }

    /// <summary>Held for the customer's credit limit: goods are not to leave before it is released.</summary>
    public required bool CreditHeld { get; init; }

    public required PostalAddress? BillTo { get; init; }

    public required PostalAddress? ShipTo { get; init; }

    public required IReadOnlyList<OrderLineSnapshot> Lines { get; init; }

    public required decimal Net { get; init; }

    public required decimal Tax { get; init; }

    public required decimal Gross { get; init; }

    IId IIntegrationEvent.Aggregate => OrderId;

    public static SalesOrderConfirmed Of(SalesOrder order) => new()
    {
        OrderId = order.Id,
        Number = order.Number!,
        ExternalReference = order.ExternalReference,
        CustomerId = order.CustomerId,
        OrderDate = order.OrderDate,
        RequestedDate = order.RequestedDate,
        Currency = order.CurrencyCode,
        ShipPolicy = order.ShipPolicy,
        InvoicePolicy = order.InvoicePolicy,
        CreditHeld = order.CreditHeld,
        BillTo = order.BillTo,
        ShipTo = order.ShipTo,
        Lines = OrderLineSnapshot.Of(order),
        Net = order.NetAmount,
        Tax = order.TaxAmount,
        Gross = order.GrossAmount,
    };
}
