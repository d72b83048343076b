using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Finance.Taxes;

/// <summary>What tax codes can be found and sorted by.</summary>
public sealed class TaxCodeList : ListDefinition<TaxCode>
{
    public TaxCodeList()
    {
        Field(taxCode => taxCode.Code);
        FilterField(taxCode => taxCode.Archived);
        DefaultOrder(taxCode => taxCode.Code);
    }
}
