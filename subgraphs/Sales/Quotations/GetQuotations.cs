using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Sales.Quotations;

/// <summary>Ways to quotations and their lines.</summary>
[QueryType]
public static class GetQuotations
{
    [Authorize("sales.quotation.read"), Connection<QuotationList>]
    public static IQueryable<Quotation> Quotations([FromServices] SalesDbContext db) => db.Quotations;

    [Lookup, Authorize("sales.quotation.read")]
    public static IDataLoaderResult<Quotation?> QuotationById(Id<Quotation> id, [FromServices] QuotationLoader quotations) => quotations.Load(id);

    [Lookup, Authorize("sales.quotation.read")]
    public static IDataLoaderResult<QuotationLine?> QuotationLineById(
        Id<QuotationLine> id, [FromServices] QuotationLineLoader lines) => lines.Load(id);
}
