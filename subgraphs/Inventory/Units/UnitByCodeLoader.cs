using ErpSystem.Inventory.Persistence;

namespace ErpSystem.Inventory.Units;

/// <summary>Units by code.</summary>
public sealed class UnitByCodeLoader(InventoryDbContext db) : CodeLoader<Unit>(db, nameof(Unit.Code));
