using ErpSystem.Inventory.Persistence;

namespace ErpSystem.Inventory.Stock;

/// <summary>Stock documents by id.</summary>
public sealed class StockDocumentLoader(InventoryDbContext db) : EntityLoader<StockDocument>(db);
