using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Inventory.Returns;

/// <summary>What the lines can be filtered and sorted by.</summary>
public sealed class ReturnReceiptLineList : ListDefinition<ReturnReceiptLine>
{
    public ReturnReceiptLineList()
    {
        Field(item => item.LineNumber);
        FilterField(item => item.ProductId);
        DefaultOrder(item => item.LineNumber);
    }
}
