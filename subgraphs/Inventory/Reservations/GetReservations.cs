using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Inventory.Reservations;

[QueryType]
public static class GetReservations
{
    [Authorize("inventory.reservation.read"), Connection<ReservationList>]
    public static IQueryable<Reservation> Reservations([FromServices] InventoryDbContext db) => db.Reservations;

    [Lookup, Authorize("inventory.reservation.read")]
    public static IDataLoaderResult<Reservation?> ReservationById(Id<Reservation> id, [FromServices] ReservationLoader loader) => loader.Load(id);

    [Lookup, Authorize("inventory.reservation.read")]
    public static IDataLoaderResult<Reservation?> ReservationByNumber(string number, [FromServices] ReservationByNumberLoader loader) => loader.Load(number);
}
