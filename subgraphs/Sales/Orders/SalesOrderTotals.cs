using ErpSystem.Subgraphs;

namespace ErpSystem.Sales.Orders;

/// <summary>What an order comes to, as GraphQL shows it.</summary>
public sealed record SalesOrderTotals(Id<SalesOrder> OrderId, Money Net, Money Tax, Money Gross)
{
    public static SalesOrderTotals Of(SalesOrder order) => new(
        order.Id,
        new Money(order.NetAmount, order.CurrencyCode),
        new Money(order.TaxAmount, order.CurrencyCode),
        new Money(order.GrossAmount, order.CurrencyCode));
}
