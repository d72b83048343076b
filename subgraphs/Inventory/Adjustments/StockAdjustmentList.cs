using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Inventory.Adjustments;

/// <summary>What stock adjustments can be filtered and sorted by.</summary>
public sealed class StockAdjustmentList : ListDefinition<StockAdjustment>
{
    public StockAdjustmentList()
    {
        Field(item => item.Number);
        Field(item => item.PostingDate);
        FilterField(item => item.WarehouseId);
        DefaultOrder(item => item.Number, descending: true);
    }
}
