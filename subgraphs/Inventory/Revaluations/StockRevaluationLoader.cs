using ErpSystem.Inventory.Persistence;

namespace ErpSystem.Inventory.Revaluations;

/// <summary>Revaluations by id.</summary>
public sealed class StockRevaluationLoader(InventoryDbContext db) : EntityLoader<StockRevaluation>(db);
