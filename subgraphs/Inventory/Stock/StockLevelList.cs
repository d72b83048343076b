using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Inventory.Stock;

/// <summary>What stock levels can be filtered and sorted by.</summary>
public sealed class StockLevelList : ListDefinition<StockLevel>
{
    public StockLevelList()
    {
        FilterField(item => item.ProductId);
        FilterField(item => item.WarehouseId);
        Field(item => item.OnHand);
        DefaultOrder(item => item.ProductId);
    }
}
