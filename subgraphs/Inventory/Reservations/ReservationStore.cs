using ErpSystem.Inventory.Persistence;
using ErpSystem.Inventory.Stock;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;

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
}
