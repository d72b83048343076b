using System.ComponentModel;
using ErpSystem.Inventory.SalesOrders;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Inventory.Reservations;

[ObjectType<Reservation>(
    Key = "id",
    Fields =
    [
        nameof(Reservation.Id),
        nameof(Reservation.Number),
        nameof(Reservation.Status),
        nameof(Reservation.Outcome),
        nameof(Reservation.CreatedAt),
        nameof(Reservation.ReleasedAt),
        nameof(Reservation.AvailableActions),
        nameof(Reservation.Version),
    ])]
[EntityKey("number")]
[Description("Stock promised to the lines of an order; while it is open nobody else can have it.")]
public static class ReservationType
{
    public static SalesOrder SalesOrder([Parent] Reservation reservation) => new(reservation.SalesOrderId);

    [Connection<ReservationLineList>(By = nameof(ReservationLine.ReservationId))]
    public static IQueryable<ReservationLine> Lines([FromServices] InventoryDbContext db) => db.ReservationLines;
}
