using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Inventory.Stock;

/// <summary>What stock moves can be filtered and sorted by.</summary>
public sealed class StockMoveList : ListDefinition<StockMove>
{
    public StockMoveList()
    {
        FilterField(item => item.ProductId);
        FilterField(item => item.WarehouseId);
        Field(item => item.PostingDate);
        Field(item => item.RecordedAt);
        Field(item => item.DocumentNumber);
        DefaultOrder(item => item.RecordedAt, descending: true);
    }
}
