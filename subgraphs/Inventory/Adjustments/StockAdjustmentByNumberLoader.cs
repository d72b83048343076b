using ErpSystem.Inventory.Persistence;

namespace ErpSystem.Inventory.Adjustments;

/// <summary>Adjustments by number.</summary>
public sealed class StockAdjustmentByNumberLoader(InventoryDbContext db) : CodeLoader<StockAdjustment>(db, nameof(StockAdjustment.Number));
