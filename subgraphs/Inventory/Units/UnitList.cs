using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Inventory.Units;

/// <summary>What units can be filtered and sorted by.</summary>
public sealed class UnitList : ListDefinition<Unit>
{
    public UnitList()
    {
        Field(item => item.Code);
        Field(item => item.Name);
        DefaultOrder(item => item.Code);
    }
}
