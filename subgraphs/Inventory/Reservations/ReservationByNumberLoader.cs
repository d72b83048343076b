using ErpSystem.Inventory.Persistence;

namespace ErpSystem.Inventory.Reservations;

/// <summary>Reservations by number.</summary>
public sealed class ReservationByNumberLoader(InventoryDbContext db) : CodeLoader<Reservation>(db, nameof(Reservation.Number));
