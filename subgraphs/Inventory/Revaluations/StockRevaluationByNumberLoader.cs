using ErpSystem.Inventory.Persistence;

namespace ErpSystem.Inventory.Revaluations;

/// <summary>Revaluations by number.</summary>
public sealed class StockRevaluationByNumberLoader(InventoryDbContext db) : CodeLoader<StockRevaluation>(db, nameof(StockRevaluation.Number));
