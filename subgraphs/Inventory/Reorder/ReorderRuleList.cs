using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Inventory.Reorder;

/// <summary>What reorder rules can be filtered and sorted by.</summary>
public sealed class ReorderRuleList : ListDefinition<ReorderRule>
{
    public ReorderRuleList()
    {
        FilterField(item => item.ProductId);
        FilterField(item => item.WarehouseId);
        FilterField(item => item.Archived);
        DefaultOrder(item => item.ProductId);
    }
}
