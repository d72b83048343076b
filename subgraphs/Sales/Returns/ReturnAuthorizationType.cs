using System.ComponentModel;
using ErpSystem.Sales.Customers;
using ErpSystem.Sales.Orders;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Sales.Returns;

[ObjectType<ReturnAuthorization>(Key = "id", Fields =
[
    nameof(ReturnAuthorization.Id), nameof(ReturnAuthorization.Number), nameof(ReturnAuthorization.Status), nameof(ReturnAuthorization.Reason),
    nameof(ReturnAuthorization.CancelReason), nameof(ReturnAuthorization.CreatedAt), nameof(ReturnAuthorization.AuthorizedAt),
    nameof(ReturnAuthorization.CancelledAt), nameof(ReturnAuthorization.ClosedAt), nameof(ReturnAuthorization.AvailableActions),
    nameof(ReturnAuthorization.Version),
])]
[Description("Goods that a customer may send back.")]
public static class ReturnAuthorizationType
{
    [Authorize("sales.order.read")]
    public static IDataLoaderResult<SalesOrder?> Order([Parent] ReturnAuthorization authorization, [FromServices] SalesOrderLoader orders) =>
        orders.Load(authorization.OrderId);

    [Authorize("sales.customer.read")]
    public static IDataLoaderResult<Customer?> Customer([Parent] ReturnAuthorization authorization, [FromServices] CustomerLoader customers) =>
        customers.Load(authorization.CustomerId);

    [Connection<ReturnAuthorizationLineList>(By = nameof(ReturnAuthorizationLine.ReturnAuthorizationId))]
    public static IQueryable<ReturnAuthorizationLine> Lines([FromServices] SalesDbContext db) => db.ReturnLines;
}
