using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Inventory.Counts;

/// <summary>What the lines can be filtered and sorted by.</summary>
public sealed class StockCountLineList : ListDefinition<StockCountLine>
{
    public StockCountLineList()
    {
        Field(line => line.LineNumber);
        FilterField(line => line.ProductId);
        DefaultOrder(line => line.LineNumber);
    }
}
