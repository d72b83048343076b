using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Inventory.Counts;

/// <summary>What stock counts can be filtered and sorted by.</summary>
public sealed class StockCountList : ListDefinition<StockCount>
{
    public StockCountList()
    {
        Field(item => item.Number);
        Field(item => item.OpenedAt);
        FilterField(item => item.WarehouseId);
        FilterField(item => item.Status);
        DefaultOrder(item => item.Number, descending: true);
    }
}
