using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Inventory.Revaluations;

/// <summary>What the lines can be filtered and sorted by.</summary>
public sealed class StockRevaluationLineList : ListDefinition<StockRevaluationLine>
{
    public StockRevaluationLineList()
    {
        Field(item => item.LineNumber);
        FilterField(item => item.ProductId);
        DefaultOrder(item => item.LineNumber);
    }
}
