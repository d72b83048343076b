using ErpSystem.Inventory.Persistence;

namespace ErpSystem.Inventory.Transfers;

/// <summary>Transfers by id.</summary>
public sealed class StockTransferLoader(InventoryDbContext db) : EntityLoader<StockTransfer>(db);
