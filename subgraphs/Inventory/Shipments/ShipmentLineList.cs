using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Inventory.Shipments;

/// <summary>What the lines can be filtered and sorted by.</summary>
public sealed class ShipmentLineList : ListDefinition<ShipmentLine>
{
    public ShipmentLineList()
    {
        Field(item => item.LineNumber);
        FilterField(item => item.ProductId);
        FilterField(item => item.SalesOrderLineId);
        DefaultOrder(item => item.LineNumber);
    }
}
