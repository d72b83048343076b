using System.ComponentModel;
using ErpSystem.Inventory.Reservations;
using ErpSystem.Inventory.Returns;
using ErpSystem.Inventory.Shipments;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Inventory.SalesOrders;

[ObjectType<SalesOrder>(Key = "id", Fields = [nameof(SalesOrder.Id)])]
public static class SalesOrderType
{
    [Description("What left for the order.")]
    [Authorize("inventory.shipment.read"), Connection<ShipmentList>(By = nameof(Shipment.SalesOrderId))]
    public static IQueryable<Shipment> Shipments([FromServices] InventoryDbContext db) => db.Shipments;

    [Description("What came back from the order.")]
    [Authorize("inventory.return_receipt.read"), Connection<ReturnReceiptList>(By = nameof(ReturnReceipt.SalesOrderId))]
    public static IQueryable<ReturnReceipt> ReturnReceipts([FromServices] InventoryDbContext db) => db.ReturnReceipts;

    [Description("What is promised to the order.")]
    [Authorize("inventory.reservation.read"), Connection<ReservationList>(By = nameof(Reservation.SalesOrderId))]
    public static IQueryable<Reservation> Reservations([FromServices] InventoryDbContext db) => db.Reservations;
}
