using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Inventory.Warehouses;

/// <summary>What locations can be filtered and sorted by.</summary>
public sealed class LocationList : ListDefinition<Location>
{
    public LocationList()
    {
        Field(item => item.Code);
        FilterField(item => item.WarehouseId);
        DefaultOrder(item => item.Code);
    }
}
