using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Inventory.SalesOrders;

[QueryType]
public static class GetSalesOrders
{
    // No look at the store: whether the order exists is for Sales to say.
    [Internal, Lookup, Authorize("inventory.stock.read")]
    public static SalesOrder? SalesOrderById(Id<SalesOrder> id) => new(id);

    [Internal, Lookup, Authorize("inventory.stock.read")]
    public static SalesOrderLine? SalesOrderLineById(Id<SalesOrderLine> id) => new(id);
}
