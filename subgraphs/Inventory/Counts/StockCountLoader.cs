using ErpSystem.Inventory.Persistence;

namespace ErpSystem.Inventory.Counts;

/// <summary>Counts by id.</summary>
public sealed class StockCountLoader(InventoryDbContext db) : EntityLoader<StockCount>(db);
