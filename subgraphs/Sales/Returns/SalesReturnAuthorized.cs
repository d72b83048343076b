using ErpSystem.Sales.Customers;
using ErpSystem.Sales.Orders;
using ErpSystem.Sales.Products;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Sales.Returns;

/// <summary>A customer may send goods back: the warehouse can expect them.</summary>
public sealed record SalesReturnAuthorized : IIntegrationEvent
{
    public static string Topic => "sales.return.authorized.v1";

    public required Id<ReturnAuthorization> ReturnAuthorizationId { get; init; }

    public required string Number { get; init; }

    public required Id<SalesOrder> OrderId { get; init; }

    public required Id<Customer> CustomerId { get; init; }

    public required string Reason { get; init; }

    public required IReadOnlyList<Line> Lines { get; init; }

    IId IIntegrationEvent.Aggregate => ReturnAuthorizationId;

    public static SalesReturnAuthorized Of(ReturnAuthorization authorization) => new()
    {
        ReturnAuthorizationId = authorization.Id,
        Number = authorization.Number,
        OrderId = authorization.OrderId,
        CustomerId = authorization.CustomerId,
        Reason = authorization.Reason,
        Lines = [.. authorization.Lines.OrderBy(line => line.LineNumber).Select(line => new Line(
            line.Id, line.OrderLineId, line.ProductId, line.WarehouseId, line.Quantity.Value, line.Quantity.Unit))],
    };

    /// <summary>So much of an order's line.</summary>
    public sealed record Line(
        Id<ReturnAuthorizationLine> Id,
        Id<SalesOrderLine> OrderLineId,
        Id<Product> ProductId,
        Id<Warehouse>? WarehouseId,
        decimal Quantity,
        string Unit);
}
