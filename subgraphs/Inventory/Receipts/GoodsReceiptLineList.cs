using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Inventory.Receipts;

/// <summary>What the lines can be filtered and sorted by.</summary>
public sealed class GoodsReceiptLineList : ListDefinition<GoodsReceiptLine>
{
    public GoodsReceiptLineList()
    {
        Field(line => line.LineNumber);
        FilterField(line => line.ProductId);
        DefaultOrder(line => line.LineNumber);
    }
}
