using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Sales.Orders;

/// <summary>Ways to orders and their lines.</summary>
[QueryType]
public static class GetSalesOrders
{
    [Authorize("sales.order.read"), Connection<SalesOrderList>]
    public static IQueryable<SalesOrder> SalesOrders([FromServices] SalesDbContext db) => db.Orders;

    [Lookup, Authorize("sales.order.read")]
    public static IDataLoaderResult<SalesOrder?> SalesOrderById(Id<SalesOrder> id, [FromServices] SalesOrderLoader orders) => orders.Load(id);

    [Lookup, Authorize("sales.order.read")]
    public static IDataLoaderResult<SalesOrder?> SalesOrderByExternalReference(
        string externalReference, [FromServices] SalesOrderByReferenceLoader orders) => orders.Load(externalReference);

    [Lookup, Authorize("sales.order.read")]
    public static IDataLoaderResult<SalesOrderLine?> SalesOrderLineById(
        Id<SalesOrderLine> id, [FromServices] SalesOrderLineLoader lines) => lines.Load(id);
}
