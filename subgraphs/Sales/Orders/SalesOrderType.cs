using System.ComponentModel;
using ErpSystem.Sales.Customers;
using ErpSystem.Sales.PriceLists;
using ErpSystem.Sales.Quotations;
using ErpSystem.Sales.Returns;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Sales.Orders;

[ObjectType<SalesOrder>(Key = "id", Fields =
[
    nameof(SalesOrder.Id), nameof(SalesOrder.Number), nameof(SalesOrder.ExternalReference), nameof(SalesOrder.Status),
    nameof(SalesOrder.OrderDate), nameof(SalesOrder.RequestedDate), nameof(SalesOrder.ShipPolicy), nameof(SalesOrder.InvoicePolicy),
    nameof(SalesOrder.Note), nameof(SalesOrder.DeliveryStatus), nameof(SalesOrder.BillingStatus), nameof(SalesOrder.Paid),
    nameof(SalesOrder.ReservationStatus), nameof(SalesOrder.CreditHeld), nameof(SalesOrder.ClosedAt),
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

    [Description("What was promised and is not billed yet, tax included.")]
    public static Money Unbilled([Parent] SalesOrder order) => new(order.UnbilledAmount, order.CurrencyCode);

    [Description("What the order's invoices still ask for, as Finance said last.")]
    public static Money Outstanding([Parent] SalesOrder order) => new(order.OutstandingAmount, order.CurrencyCode);

    public static SalesOrderTotals Totals([Parent] SalesOrder order) => SalesOrderTotals.Of(order);

    [Description("The lines by number, those taken off after confirmation included.")]
    [Connection<SalesOrderLineList>(By = nameof(SalesOrderLine.OrderId))]
    public static IQueryable<SalesOrderLine> Lines([FromServices] SalesDbContext db) => db.OrderLines;

    [Description("The quotation that the customer accepted; null for an order that came without one.")]
    [Authorize("sales.quotation.read")]
    public static IDataLoaderResult<Quotation?>? Quotation([Parent] SalesOrder order, [FromServices] QuotationLoader quotations) =>
        order.QuotationId is { } id ? quotations.Load(id) : null;

    [Description("The returns of the order's goods.")]
    [Authorize("sales.return.read"), Connection<ReturnAuthorizationList>(By = nameof(ReturnAuthorization.OrderId))]
    public static IQueryable<ReturnAuthorization> Returns([FromServices] SalesDbContext db) => db.Returns;
}
