using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Finance.Periods;

/// <summary>What periods can be found and sorted by; in the order of time.</summary>
public sealed class FiscalPeriodList : ListDefinition<FiscalPeriod>
{
    public FiscalPeriodList()
    {
        Field(period => period.StartsOn);
        FilterField(period => period.Code);
        FilterField(period => period.FiscalYear);
        DefaultOrder(period => period.StartsOn);
    }
}
