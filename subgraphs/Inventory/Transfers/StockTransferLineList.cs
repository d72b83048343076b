using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Inventory.Transfers;

/// <summary>What the lines can be filtered and sorted by.</summary>
public sealed class StockTransferLineList : ListDefinition<StockTransferLine>
{
    public StockTransferLineList()
    {
        Field(item => item.LineNumber);
        FilterField(item => item.ProductId);
        DefaultOrder(item => item.LineNumber);
    }
}
