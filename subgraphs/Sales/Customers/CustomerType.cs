using System.ComponentModel;
using ErpSystem.Sales.Credit;
using ErpSystem.Sales.Orders;
using ErpSystem.Sales.PriceLists;
using ErpSystem.Sales.Quotations;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Sales.Customers;

[ObjectType<Customer>(Key = "id", Fields =
[
    nameof(Customer.Id), nameof(Customer.Number), nameof(Customer.Name), nameof(Customer.ExternalReference), nameof(Customer.VatNumber),
    nameof(Customer.Email), nameof(Customer.TaxCode), nameof(Customer.PaymentTermDays), nameof(Customer.Archived), nameof(Customer.Version),
])]
[Description("Somebody who buys.")]
public static class CustomerType
{
    [Description("The customer's own price list; null when the company's default one counts.")]
    [Authorize("sales.price.read")]
    public static IDataLoaderResult<PriceList?>? PriceList([Parent] Customer customer, [FromServices] PriceListLoader lists) =>
        customer.PriceListId is { } id ? lists.Load(id) : null;

    [Description("ISO 4217; null while there is no price list for the customer.")]
    public static string? Currency([Parent] Customer customer) => customer.CurrencyCode;

    [Description("What the customer owes and may owe, in the customer's currency.")]
    [Authorize("sales.credit.read")]
    public static IDataLoaderResult<CustomerCredit?> Credit([Parent] Customer customer, [FromServices] CustomerCreditLoader credit) =>
        credit.Load(customer.Id);

    [Description("At most 50, archived ones included.")]
    public static IDataLoaderResult<IReadOnlyList<Address>> Addresses([Parent] Customer customer, [FromServices] CustomerAddressesLoader addresses) =>
        addresses.Load(customer.Id);

    public static IDataLoaderResult<Address?>? BillingAddress([Parent] Customer customer, [FromServices] AddressLoader addresses) =>
        customer.BillingAddressId is { } id ? addresses.Load(id) : null;

    public static IDataLoaderResult<Address?>? ShippingAddress([Parent] Customer customer, [FromServices] AddressLoader addresses) =>
        customer.ShippingAddressId is { } id ? addresses.Load(id) : null;

    [Authorize("sales.quotation.read"), Connection<QuotationList>(By = nameof(Quotation.CustomerId))]
    public static IQueryable<Quotation> Quotations([FromServices] SalesDbContext db) => db.Quotations;

    [Authorize("sales.order.read"), Connection<SalesOrderList>(By = nameof(SalesOrder.CustomerId))]
    public static IQueryable<SalesOrder> Orders([FromServices] SalesDbContext db) => db.Orders;
}
