using ErpSystem.Inventory.Demo;
using ErpSystem.Subgraphs;

namespace ErpSystem.Inventory;

/// <summary>The Inventory domain as hosts know it.</summary>
public static class InventorySubgraph
{
    public static SubgraphDefinition Definition { get; } = SubgraphDefinition.For("inventory", new InventoryDemoData());
}
