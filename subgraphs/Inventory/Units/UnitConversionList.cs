using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Inventory.Units;

/// <summary>What conversions can be filtered and sorted by.</summary>
public sealed class UnitConversionList : ListDefinition<UnitConversion>
{
    public UnitConversionList()
    {
        FilterField(item => item.ProductId);
        DefaultOrder(item => item.Id);
    }
}
