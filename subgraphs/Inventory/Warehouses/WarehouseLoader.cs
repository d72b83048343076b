using ErpSystem.Inventory.Persistence;

namespace ErpSystem.Inventory.Warehouses;

/// <summary>Warehouses by id.</summary>
public sealed class WarehouseLoader(InventoryDbContext db) : EntityLoader<Warehouse>(db);
