using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Inventory.Revaluations;

/// <summary>What revaluations can be filtered and sorted by.</summary>
public sealed class StockRevaluationList : ListDefinition<StockRevaluation>
{
    public StockRevaluationList()
    {
        Field(item => item.Number);
        Field(item => item.PostingDate);
        DefaultOrder(item => item.Number, descending: true);
    }
}
