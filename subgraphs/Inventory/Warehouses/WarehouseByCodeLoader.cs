using ErpSystem.Inventory.Persistence;

namespace ErpSystem.Inventory.Warehouses;

/// <summary>Warehouses by code.</summary>
public sealed class WarehouseByCodeLoader(InventoryDbContext db) : CodeLoader<Warehouse>(db, nameof(Warehouse.Code));
