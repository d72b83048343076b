using ErpSystem.Inventory.Persistence;

namespace ErpSystem.Inventory.Returns;

/// <summary>Return receipts by id.</summary>
public sealed class ReturnReceiptLoader(InventoryDbContext db) : EntityLoader<ReturnReceipt>(db);
