using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Inventory.Adjustments;

/// <summary>What the lines can be filtered and sorted by.</summary>
public sealed class StockAdjustmentLineList : ListDefinition<StockAdjustmentLine>
{
    public StockAdjustmentLineList()
    {
        Field(line => line.LineNumber);
        FilterField(line => line.ProductId);
        DefaultOrder(line => line.LineNumber);
    }
}
