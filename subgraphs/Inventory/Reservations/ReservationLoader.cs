using ErpSystem.Inventory.Persistence;

namespace ErpSystem.Inventory.Reservations;

/// <summary>Reservations by id.</summary>
public sealed class ReservationLoader(InventoryDbContext db) : EntityLoader<Reservation>(db);
