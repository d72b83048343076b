using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Inventory.Transfers;

/// <summary>What transfers can be filtered and sorted by.</summary>
public sealed class StockTransferList : ListDefinition<StockTransfer>
{
    public StockTransferList()
    {
        Field(item => item.Number);
        Field(item => item.PostingDate);
        FilterField(item => item.FromWarehouseId);
        FilterField(item => item.ToWarehouseId);
        FilterField(item => item.Status);
        DefaultOrder(item => item.Number, descending: true);
    }
}
