using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Inventory.Shipments;

/// <summary>What shipments can be filtered and sorted by.</summary>
public sealed class ShipmentList : ListDefinition<Shipment>
{
    public ShipmentList()
    {
        Field(item => item.Number);
        Field(item => item.PostingDate);
        FilterField(item => item.SalesOrderId);
        DefaultOrder(item => item.Number, descending: true);
    }
}
