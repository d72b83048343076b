using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Finance.SalesOrders;

/// <summary>Entrances for the gateway to what Finance adds to other domains' entities; whether they exist is theirs to say.</summary>
[QueryType]
public static class GetSalesOrders
{
    [Internal, Lookup, Authorize("finance.invoice.read")]
    public static SalesOrder? SalesOrderById(Id<SalesOrder> id) => new(id);

    [Internal, Lookup, Authorize("finance.invoice.read")]
    public static SalesOrderLine? SalesOrderLineById(Id<SalesOrderLine> id) => new(id);
}
