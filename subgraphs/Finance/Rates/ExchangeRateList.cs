using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Finance.Rates;

/// <summary>What exchange rates can be found and sorted by; the latest first.</summary>
public sealed class ExchangeRateList : ListDefinition<ExchangeRate>
{
    public ExchangeRateList()
    {
        FilterField(rate => rate.CurrencyCode, "currency");
        Field(rate => rate.ValidFrom);
        DefaultOrder(rate => rate.ValidFrom, descending: true);
    }
}
