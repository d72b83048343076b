using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Sales.Orders;

/// <summary>What order lines can be found and sorted by; in the order of their numbers.</summary>
public sealed class SalesOrderLineList : ListDefinition<SalesOrderLine>
{
    public SalesOrderLineList()
    {
        Field(line => line.LineNumber);
        FilterField(line => line.ProductId);
        FilterField(line => line.Cancelled);
        DefaultOrder(line => line.LineNumber);
    }
}
