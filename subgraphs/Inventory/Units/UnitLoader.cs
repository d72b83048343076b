using ErpSystem.Inventory.Persistence;

namespace ErpSystem.Inventory.Units;

/// <summary>Units by id.</summary>
public sealed class UnitLoader(InventoryDbContext db) : EntityLoader<Unit>(db);
