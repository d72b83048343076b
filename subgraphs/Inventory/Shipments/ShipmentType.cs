using System.ComponentModel;
using ErpSystem.Inventory.SalesOrders;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Inventory.Shipments;

[ObjectType<Shipment>(
    Key = "id",
    Fields =
    [
        nameof(Shipment.Id),
        nameof(Shipment.Number),
        nameof(Shipment.PostingDate),
        nameof(Shipment.Note),
        nameof(Shipment.RecordedAt),
        nameof(Shipment.Version),
    ])]
[EntityKey("number")]
[Description("Goods that left for an order; posted when written, so never changed.")]
public static class ShipmentType
{
    public static SalesOrder SalesOrder([Parent] Shipment shipment) => new(shipment.SalesOrderId);

    [Connection<ShipmentLineList>(By = nameof(ShipmentLine.ShipmentId))]
    public static IQueryable<ShipmentLine> Lines([FromServices] InventoryDbContext db) => db.ShipmentLines;
}
