using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Messaging;

namespace ErpSystem.Inventory.Warehouses;

/// <summary>State event: the warehouse as it is now.</summary>
public sealed record WarehouseChanged(Id<Warehouse> WarehouseId, string Code, string Name, bool Archived) : IIntegrationEvent
{
    public static string Topic => "inventory.warehouse.changed.v1";

    IId IIntegrationEvent.Aggregate => WarehouseId;

    public static WarehouseChanged Of(Warehouse warehouse) => new(warehouse.Id, warehouse.Code, warehouse.Name, warehouse.Archived);
}
