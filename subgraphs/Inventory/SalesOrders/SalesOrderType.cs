using ErpSystem.Inventory.Reservations;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Inventory.SalesOrders;

[ObjectType<SalesOrder>(Key = "id", Fields = [nameof(SalesOrder.Id)])]
public static class SalesOrderType
{
    [Connection<ReservationList>(By = nameof(Reservation.SalesOrderId))]
    public static IQueryable<Reservation> Reservations([Parent] SalesOrder order, [FromServices] InventoryDbContext db) => db.Reservations;
}
