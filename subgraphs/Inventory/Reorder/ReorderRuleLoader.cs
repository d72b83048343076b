using ErpSystem.Inventory.Persistence;

namespace ErpSystem.Inventory.Reorder;

/// <summary>Reorder rules by id.</summary>
public sealed class ReorderRuleLoader(InventoryDbContext db) : EntityLoader<ReorderRule>(db);
