using ErpSystem.Inventory.Persistence;

namespace ErpSystem.Inventory.Warehouses;

/// <summary>Locations by id.</summary>
public sealed class LocationLoader(InventoryDbContext db) : EntityLoader<Location>(db);
