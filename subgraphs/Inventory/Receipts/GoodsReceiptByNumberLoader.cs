using ErpSystem.Inventory.Persistence;

namespace ErpSystem.Inventory.Receipts;

/// <summary>Receipts by number.</summary>
public sealed class GoodsReceiptByNumberLoader(InventoryDbContext db) : CodeLoader<GoodsReceipt>(db, nameof(GoodsReceipt.Number));
