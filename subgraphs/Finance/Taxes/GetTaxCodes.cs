using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Finance.Taxes;

[QueryType]
public static class GetTaxCodes
{
    [Authorize("finance.tax.read"), Connection<TaxCodeList>]
    public static IQueryable<TaxCode> TaxCodes([FromServices] FinanceDbContext db) => db.TaxCodes;

    [Lookup, Authorize("finance.tax.read")]
    public static IDataLoaderResult<TaxCode?> TaxCodeById(Id<TaxCode> id, [FromServices] TaxCodeLoader taxCodes) => taxCodes.Load(id);

    [Lookup, Authorize("finance.tax.read")]
    public static IDataLoaderResult<TaxCode?> TaxCodeByCode(string code, [FromServices] TaxCodeByCodeLoader taxCodes) => taxCodes.Load(code);
}
