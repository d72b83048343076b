using ErpSystem.Inventory.Persistence;

namespace ErpSystem.Inventory.Stock;

/// <summary>Stock levels by id.</summary>
public sealed class StockLevelLoader(InventoryDbContext db) : EntityLoader<StockLevel>(db);
