using ErpSystem.Inventory.Persistence;
using ErpSystem.Inventory.Reservations;
using ErpSystem.Inventory.SalesOrders;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Inventory.Orders;

/// <summary>Reads what is known of an order for change.</summary>
internal static class OrderStore
{
    /// <summary>The order's row, made when nothing was known of it, locked: everything that is done for one order takes turns.</summary>
    public static async Task<OrderSnapshot> LockOrderAsync(this InventoryDbContext db, Id<SalesOrder> id, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO inventory.order_snapshot (id, company_id, policy, demand_version, credit_held, credit_version, cancelled)
            VALUES ({id.Value}, {db.CompanyId.Value}, 'PARTIAL', 0, false, 0, false)
            ON CONFLICT (id) DO NOTHING
            """,
            ct);
        var found = await db.Orders
            .FromSql($"SELECT * FROM inventory.order_snapshot WHERE company_id = {db.CompanyId.Value} AND id = {id.Value} FOR UPDATE")
            .IgnoreQueryFilters()
            .AsTracking()
            .ToListAsync(ct);
        return found.SingleOrDefault() ?? throw new DomainException(new EntityNotFound(id));
    }

    /// <summary>The order's reservations that still bind or served it, with their lines, locked.</summary>
    public static async Task<List<Reservation>> LockReservationsAsync(this InventoryDbContext db, Id<SalesOrder> id, CancellationToken ct)
    {
        var ids = await db.Reservations
            .Where(reservation => reservation.SalesOrderId == id && reservation.Status != ReservationStatus.Released)
            .Select(reservation => reservation.Id)
            .ToListAsync(ct);
        return await db.LockReservationsAsync(ids, ct);
    }

    /// <summary>Reservations with their lines, locked in one order for everybody.</summary>
    public static async Task<List<Reservation>> LockReservationsAsync(
        this InventoryDbContext db, IReadOnlyCollection<Id<Reservation>> ids, CancellationToken ct)
    {
        var locked = await db.LockAsync(ids, ct);
        await db.ReservationLines.AsTracking().Where(line => ids.Contains(line.ReservationId)).OrderBy(line => line.LineNumber).LoadAsync(ct);
        return [.. locked.Where(reservation => reservation.Status != ReservationStatus.Released)];
    }

    /// <summary>What has left for the order's lines and come back, by line.</summary>
    public static Task<Dictionary<Id<SalesOrderLine>, OrderLineDelivery>> DeliveriesAsync(
        this InventoryDbContext db, IReadOnlyCollection<Id<SalesOrderLine>> lines, CancellationToken ct)
    {
        return db.OrderLineDeliveries.AsTracking().Where(delivery => lines.Contains(delivery.Id)).ToDictionaryAsync(delivery => delivery.Id, ct);
    }
}
