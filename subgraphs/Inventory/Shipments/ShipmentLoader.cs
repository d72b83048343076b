using ErpSystem.Inventory.Persistence;

namespace ErpSystem.Inventory.Shipments;

/// <summary>Shipments by id.</summary>
public sealed class ShipmentLoader(InventoryDbContext db) : EntityLoader<Shipment>(db);
