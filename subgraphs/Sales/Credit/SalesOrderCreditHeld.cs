using ErpSystem.Sales.Customers;
using ErpSystem.Sales.Orders;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Sales.Credit;

/// <summary>The order was confirmed or changed beyond its customer's credit limit: goods are not to leave before it is released.</summary>
public sealed record SalesOrderCreditHeld(
    Id<SalesOrder> OrderId, string Number, Id<Customer> CustomerId, decimal Exposure, decimal? CreditLimit, string Currency) : IIntegrationEvent
{
    public static string Topic => "sales.order.credit_held.v1";

    IId IIntegrationEvent.Aggregate => OrderId;

    public static SalesOrderCreditHeld Of(SalesOrder order, decimal exposure, decimal? limit) =>
        new(order.Id, order.Number!, order.CustomerId, exposure, limit, order.CurrencyCode);
}
