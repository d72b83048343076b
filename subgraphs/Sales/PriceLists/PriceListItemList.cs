using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Sales.PriceLists;

/// <summary>What the items of a price list can be found and sorted by.</summary>
public sealed class PriceListItemList : ListDefinition<PriceListItem>
{
    public PriceListItemList()
    {
        Field(item => item.ProductId);
        FilterField(item => item.ValidFrom);
        FilterField(item => item.ValidUntil);
        DefaultOrder(item => item.ProductId);
    }
}
