using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Sales.PriceLists;

/// <summary>What price lists can be found and sorted by.</summary>
public sealed class PriceListList : ListDefinition<PriceList>
{
    public PriceListList()
    {
        Field(list => list.Code);
        FilterField(list => list.Archived);
        FilterField(list => list.IsDefault);
        DefaultOrder(list => list.Code);
    }
}
