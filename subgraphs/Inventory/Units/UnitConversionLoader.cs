using ErpSystem.Inventory.Persistence;

namespace ErpSystem.Inventory.Units;

/// <summary>Conversions by id.</summary>
public sealed class UnitConversionLoader(InventoryDbContext db) : EntityLoader<UnitConversion>(db);
