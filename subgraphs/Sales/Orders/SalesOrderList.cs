using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Sales.Orders;

/// <summary>What orders can be found and sorted by; the latest first.</summary>
public sealed class SalesOrderList : ListDefinition<SalesOrder>
{
    public SalesOrderList()
    {
        Field(order => order.OrderDate);
        Field(order => order.Number);
        FilterField(order => order.Status);
        FilterField(order => order.CustomerId);
        FilterField(order => order.ExternalReference);
        FilterField(order => order.CreditHeld);
        DefaultOrder(order => order.OrderDate, descending: true);
    }
}
