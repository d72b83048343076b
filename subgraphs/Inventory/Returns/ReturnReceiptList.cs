using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Inventory.Returns;

/// <summary>What return receipts can be filtered and sorted by.</summary>
public sealed class ReturnReceiptList : ListDefinition<ReturnReceipt>
{
    public ReturnReceiptList()
    {
        Field(item => item.Number);
        Field(item => item.PostingDate);
        FilterField(item => item.WarehouseId);
        FilterField(item => item.SalesOrderId);
        FilterField(item => item.ReturnAuthorizationId);
        DefaultOrder(item => item.Number, descending: true);
    }
}
