using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Inventory.Receipts;

/// <summary>What goods receipts can be filtered and sorted by.</summary>
public sealed class GoodsReceiptList : ListDefinition<GoodsReceipt>
{
    public GoodsReceiptList()
    {
        Field(item => item.Number);
        Field(item => item.PostingDate);
        FilterField(item => item.WarehouseId);
        Field(item => item.ExternalReference);
        DefaultOrder(item => item.Number, descending: true);
    }
}
