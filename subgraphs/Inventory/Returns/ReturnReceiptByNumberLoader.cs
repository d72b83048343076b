using ErpSystem.Inventory.Persistence;

namespace ErpSystem.Inventory.Returns;

/// <summary>Return receipts by number.</summary>
public sealed class ReturnReceiptByNumberLoader(InventoryDbContext db) : CodeLoader<ReturnReceipt>(db, nameof(ReturnReceipt.Number));
