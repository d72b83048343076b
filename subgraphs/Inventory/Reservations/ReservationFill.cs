using System.ComponentModel;
using ErpSystem.Inventory.Stock;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Inventory.Reservations;

[MutationType]
public static class ReservationFill
{
    [Description("Promises what is still owed, as far as stock has come in since.")]
    [Authorize("inventory.reservation.create"), Fails<EntityNotFound>, Fails<ReservationNotOpen>]
    public static async Task<Reservation> ReservationFillAsync(
        ReservationFillInput input, [FromServices] InventoryDbContext db, CancellationToken ct)
    {
        var (reservation, book) = await db.LockReservationAsync(input.ReservationId, input.ExpectedVersion, ct);
        reservation.Fill(book);
        db.Touch(reservation);
        await db.PublishLevelsAsync(book, ct);
        db.PublishReservation(reservation);
        return reservation;
    }
}

[Description("Promises what is still owed to the order, as far as stock has come in since.")]
public sealed record ReservationFillInput(Id<Reservation> ReservationId, string IdempotencyKey, int? ExpectedVersion);
