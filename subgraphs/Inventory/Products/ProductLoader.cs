using ErpSystem.Inventory.Persistence;

namespace ErpSystem.Inventory.Products;

/// <summary>Products by id.</summary>
public sealed class ProductLoader(InventoryDbContext db) : EntityLoader<Product>(db);
