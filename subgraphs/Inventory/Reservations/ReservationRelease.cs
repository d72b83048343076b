using System.ComponentModel;
using ErpSystem.Inventory.Stock;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Inventory.Reservations;

[MutationType]
public static class ReservationRelease
{
    [Description("Gives back all that a reservation holds.")]
    [Authorize("inventory.reservation.release"), Fails<EntityNotFound>, Fails<ReservationNotOpen>]
    public static async Task<Reservation> ReservationReleaseAsync(
        ReservationReleaseInput input, [FromServices] InventoryDbContext db, CancellationToken ct)
    {
        var (reservation, book) = await db.LockReservationAsync(input.ReservationId, input.ExpectedVersion, ct);
        reservation.Release(book, db.Time.GetUtcNow());
        await db.PublishLevelsAsync(book, ct);
        db.PublishReservation(reservation);
        return reservation;
    }
}

public sealed record ReservationReleaseInput(Id<Reservation> ReservationId, string IdempotencyKey, int? ExpectedVersion);
