using ErpSystem.Inventory.Persistence;

namespace ErpSystem.Inventory.Stock;

/// <summary>Stock moves by id.</summary>
public sealed class StockMoveLoader(InventoryDbContext db) : EntityLoader<StockMove>(db);
