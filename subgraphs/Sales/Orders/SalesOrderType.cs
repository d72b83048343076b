using System.ComponentModel;
using ErpSystem.Sales.Customers;
using ErpSystem.Sales.PriceLists;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Sales.Orders;

[ObjectType<SalesOrder>(Key = "id", Fields =
[
    nameof(SalesOrder.Id), nameof(SalesOrder.Number), nameof(SalesOrder.ExternalReference), nameof(SalesOrder.Status),
    nameof(SalesOrder.OrderDate), nameof(SalesOrder.RequestedDate), nameof(SalesOrder.ShipPolicy), nameof(SalesOrder.Note),
    nameof(SalesOrder.Reason), nameof(SalesOrder.CreatedAt), nameof(SalesOrder.ConfirmedAt), nameof(SalesOrder.CancelledAt),
    nameof(SalesOrder.BillTo), nameof(SalesOrder.ShipTo), nameof(SalesOrder.AvailableActions), nameof(SalesOrder.Version),
])]
[Description("What a customer wants to buy and, once confirmed, what was promised.")]
public static class SalesOrderType
{
    [Authorize("sales.customer.read")]
    public static IDataLoaderResult<Customer?> Customer([Parent] SalesOrder order, [FromServices] CustomerLoader customers) =>
        customers.Load(order.CustomerId);

    [Authorize("sales.price.read")]
    public static IDataLoaderResult<PriceList?> PriceList([Parent] SalesOrder order, [FromServices] PriceListLoader lists) =>
        lists.Load(order.PriceListId);

    [Authorize("sales.customer.read")]
    public static IDataLoaderResult<Address?>? BillingAddress([Parent] SalesOrder order, [FromServices] AddressLoader addresses) =>
        order.BillingAddressId is { } id ? addresses.Load(id) : null;

    [Authorize("sales.customer.read")]
    public static IDataLoaderResult<Address?>? ShippingAddress([Parent] SalesOrder order, [FromServices] AddressLoader addresses) =>
        order.ShippingAddressId is { } id ? addresses.Load(id) : null;

    [Description("ISO 4217.")]
    public static string Currency([Parent] SalesOrder order) => order.CurrencyCode;

    public static SalesOrderTotals Totals([Parent] SalesOrder order) => SalesOrderTotals.Of(order);

    [Description("The lines by number, those taken off after confirmation included.")]
    [Connection<SalesOrderLineList>(By = nameof(SalesOrderLine.OrderId))]
    public static IQueryable<SalesOrderLine> Lines([FromServices] SalesDbContext db) => db.OrderLines;
}
