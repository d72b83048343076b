using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Finance.Periods;

[QueryType]
public static class GetFiscalPeriods
{
    [Authorize("finance.period.read"), Connection<FiscalPeriodList>]
    public static IQueryable<FiscalPeriod> FiscalPeriods([FromServices] FinanceDbContext db) => db.FiscalPeriods;

    [Lookup, Authorize("finance.period.read")]
    public static IDataLoaderResult<FiscalPeriod?> FiscalPeriodById(Id<FiscalPeriod> id, [FromServices] FiscalPeriodLoader periods) =>
        periods.Load(id);
}
