using ErpSystem.Inventory.Persistence;

namespace ErpSystem.Inventory.Counts;

/// <summary>Counts by number.</summary>
public sealed class StockCountByNumberLoader(InventoryDbContext db) : CodeLoader<StockCount>(db, nameof(StockCount.Number));
