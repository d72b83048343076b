using ErpSystem.Sales.Customers;
using ErpSystem.Sales.Orders;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Sales.Credit;

/// <summary>The order may go on: somebody released it, or its customer owes less now.</summary>
public sealed record SalesOrderCreditReleased(
    Id<SalesOrder> OrderId, string Number, Id<Customer> CustomerId, decimal Exposure, decimal? CreditLimit, string Currency) : IIntegrationEvent
{
    public static string Topic => "sales.order.credit_released.v1";

    IId IIntegrationEvent.Aggregate => OrderId;

    public static SalesOrderCreditReleased Of(SalesOrder order, decimal exposure, decimal? limit) =>
        new(order.Id, order.Number!, order.CustomerId, exposure, limit, order.CurrencyCode);
}
