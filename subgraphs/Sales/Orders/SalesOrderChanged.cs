using ErpSystem.Sales.Customers;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Sales.Orders;

/// <summary>What was promised is different now; all lines as they now stand.</summary>
public sealed record SalesOrderChanged : IIntegrationEvent
{
    public static string Topic => "sales.order.changed.v1";

    public required Id<SalesOrder> OrderId { get; init; }

    public required string Number { get; init; }

    public required Id<Customer> CustomerId { get; init; }

    public required DateOnly? RequestedDate { get; init; }

    public required string Currency { get; init; }

    public required ShipPolicy ShipPolicy { get; init; }

    public required InvoicePolicy InvoicePolicy { get; init; }

    public required bool CreditHeld { get; init; }

    public required PostalAddress? BillTo { get; init; }

    public required PostalAddress? ShipTo { get; init; }

    public required IReadOnlyList<OrderLineSnapshot> Lines { get; init; }

    public required decimal Net { get; init; }

    public required decimal Tax { get; init; }

    public required decimal Gross { get; init; }

    public required string? Reason { get; init; }

    IId IIntegrationEvent.Aggregate => OrderId;

    public static SalesOrderChanged Of(SalesOrder order, string? reason) => new()
    {
        OrderId = order.Id,
        Number = order.Number!,
        CustomerId = order.CustomerId,
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
        Reason = reason,
    };
}
