using ErpSystem.Inventory.Persistence;

namespace ErpSystem.Inventory.Shipments;

/// <summary>Shipments by number.</summary>
public sealed class ShipmentByNumberLoader(InventoryDbContext db) : CodeLoader<Shipment>(db, nameof(Shipment.Number));
