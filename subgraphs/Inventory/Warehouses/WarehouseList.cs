using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Inventory.Warehouses;

/// <summary>What warehouses can be filtered and sorted by.</summary>
public sealed class WarehouseList : ListDefinition<Warehouse>
{
    public WarehouseList()
    {
        Field(item => item.Code);
        Field(item => item.Name);
        DefaultOrder(item => item.Code);
    }
}
