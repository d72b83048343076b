using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Inventory.Shipments;

[QueryType]
public static class GetShipments
{
    [Authorize("inventory.shipment.read"), Connection<ShipmentList>]
    public static IQueryable<Shipment> Shipments([FromServices] InventoryDbContext db) => db.Shipments;

    [Lookup, Authorize("inventory.shipment.read")]
    public static IDataLoaderResult<Shipment?> ShipmentById(Id<Shipment> id, [FromServices] ShipmentLoader loader) => loader.Load(id);

    [Lookup, Authorize("inventory.shipment.read")]
    public static IDataLoaderResult<Shipment?> ShipmentByNumber(string number, [FromServices] ShipmentByNumberLoader loader) => loader.Load(number);
}
