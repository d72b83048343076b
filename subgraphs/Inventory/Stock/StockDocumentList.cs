using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Inventory.Stock;

/// <summary>What stock documents can be filtered and sorted by.</summary>
public sealed class StockDocumentList : ListDefinition<StockDocument>
{
    public StockDocumentList()
    {
        FilterField(item => item.Kind);
        Field(item => item.Number);
        Field(item => item.PostingDate);
        Field(item => item.RecordedAt);
        FilterField(item => item.WarehouseId);
        DefaultOrder(item => item.RecordedAt, descending: true);
    }
}
