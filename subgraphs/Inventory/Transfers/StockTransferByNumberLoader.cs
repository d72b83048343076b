using ErpSystem.Inventory.Persistence;

namespace ErpSystem.Inventory.Transfers;

/// <summary>Transfers by number.</summary>
public sealed class StockTransferByNumberLoader(InventoryDbContext db) : CodeLoader<StockTransfer>(db, nameof(StockTransfer.Number));
