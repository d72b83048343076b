using ErpSystem.Inventory.Persistence;

namespace ErpSystem.Inventory.Products;

/// <summary>Products by sku.</summary>
public sealed class ProductBySkuLoader(InventoryDbContext db) : CodeLoader<Product>(db, nameof(Product.Sku));
