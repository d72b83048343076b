using ErpSystem.Inventory.Persistence;
using ErpSystem.Inventory.Stock;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace ErpSystem.Inventory.Reservations;

/// <summary>Reads reservations for change, together with the stock that they bind.</summary>
internal static class ReservationStore
{
    public static async Task<(Reservation Reservation, StockBook Book)> LockReservationAsync(
        this InventoryDbContext db, Id<Reservation> id, int? expectedVersion, CancellationToken ct)
    {
        var reservation = await db.LockAsync(id, ct);
        reservation.Expect(expectedVersion);
        await db.ReservationLines.AsTracking().Where(line => line.ReservationId == id).OrderBy(line => line.LineNumber).LoadAsync(ct);
        var book = await db.OpenBookAsync([.. reservation.Lines.Select(line => new StockKey(line.ProductId, line.WarehouseId))], ct);
        return (reservation, book);
    }

    /// <summary>Tells what the order has been promised, and what each of its lines lacks as far as that changed.</summary>
    public static void PublishReservation(this InventoryDbContext db, Reservation reservation)
    {
        db.Publish(ReservationCompleted.Of(reservation));
        foreach (var line in reservation.Lines)
        {
            var lacked = LackedBefore(db.Entry(line));
            var lacks = line.Open ? line.Short : 0;
            if (lacks > 0 && lacks != lacked)
            {
                db.Publish(ShortageDetected.Of(reservation, line));
            }
            else if (lacks == 0 && lacked > 0)
            {
                db.Publish(ShortageResolved.Of(reservation, line));
            }
        }
    }

    private static decimal LackedBefore(EntityEntry<ReservationLine> entry)
    {
        if (entry.State is EntityState.Added or EntityState.Detached || !entry.Property(line => line.Open).OriginalValue)
        {
            return 0;
        }

        return entry.Property(line => line.Requested).OriginalValue
            - entry.Property(line => line.Reserved).OriginalValue
            - entry.Property(line => line.Shipped).OriginalValue;
    }
}
