using ErpSystem.Inventory.Persistence;

namespace ErpSystem.Inventory.Receipts;

/// <summary>Receipts by id.</summary>
public sealed class GoodsReceiptLoader(InventoryDbContext db) : EntityLoader<GoodsReceipt>(db);
