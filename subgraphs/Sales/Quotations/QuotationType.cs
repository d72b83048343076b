using System.ComponentModel;
using ErpSystem.Sales.Customers;
using ErpSystem.Sales.Orders;
using ErpSystem.Sales.PriceLists;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Sales.Quotations;

[ObjectType<Quotation>(Key = "id", Fields =
[
    nameof(Quotation.Id), nameof(Quotation.Number), nameof(Quotation.Revision), nameof(Quotation.Status), nameof(Quotation.QuoteDate),
    nameof(Quotation.ValidUntil), nameof(Quotation.RequestedDate), nameof(Quotation.Note), nameof(Quotation.CreatedAt),
    nameof(Quotation.SentAt), nameof(Quotation.EndedAt), nameof(Quotation.Reason), nameof(Quotation.AvailableActions),
    nameof(Quotation.Version),
])]
[Description("What the company offers a customer; what was sent is never changed, but replaced by a revision.")]
public static class QuotationType
{
    [Authorize("sales.customer.read")]
    public static IDataLoaderResult<Customer?> Customer([Parent] Quotation quotation, [FromServices] CustomerLoader customers) =>
        customers.Load(quotation.CustomerId);

    [Authorize("sales.price.read")]
    public static IDataLoaderResult<PriceList?> PriceList([Parent] Quotation quotation, [FromServices] PriceListLoader lists) =>
        lists.Load(quotation.PriceListId);

    [Description("The quotation that this one replaced.")]
    public static IDataLoaderResult<Quotation?>? RevisedFrom([Parent] Quotation quotation, [FromServices] QuotationLoader quotations) =>
        quotation.RevisedFromId is { } id ? quotations.Load(id) : null;

    [Description("What became of the quotation when it was accepted.")]
    [Authorize("sales.order.read")]
    public static IDataLoaderResult<SalesOrder?> Order([Parent] Quotation quotation, [FromServices] SalesOrderByQuotationLoader orders) =>
        orders.Load(quotation.Id);

    [Description("ISO 4217.")]
    public static string Currency([Parent] Quotation quotation) => quotation.CurrencyCode;

    public static Money Net([Parent] Quotation quotation) => new(quotation.NetAmount, quotation.CurrencyCode);

    public static Money Tax([Parent] Quotation quotation) => new(quotation.TaxAmount, quotation.CurrencyCode);

    public static Money Gross([Parent] Quotation quotation) => new(quotation.GrossAmount, quotation.CurrencyCode);

    [Connection<QuotationLineList>(By = nameof(QuotationLine.QuotationId))]
    public static IQueryable<QuotationLine> Lines([FromServices] SalesDbContext db) => db.QuotationLines;
}
