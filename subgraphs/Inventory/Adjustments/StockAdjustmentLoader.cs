using ErpSystem.Inventory.Persistence;

namespace ErpSystem.Inventory.Adjustments;

/// <summary>Adjustments by id.</summary>
public sealed class StockAdjustmentLoader(InventoryDbContext db) : EntityLoader<StockAdjustment>(db);
