using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Finance.Rates;

[QueryType]
public static class GetExchangeRates
{
    [Authorize("finance.rate.read"), Connection<ExchangeRateList>]
    public static IQueryable<ExchangeRate> ExchangeRates([FromServices] FinanceDbContext db) => db.ExchangeRates;

    [Lookup, Authorize("finance.rate.read")]
    public static IDataLoaderResult<ExchangeRate?> ExchangeRateById(Id<ExchangeRate> id, [FromServices] ExchangeRateLoader rates) => rates.Load(id);
}
