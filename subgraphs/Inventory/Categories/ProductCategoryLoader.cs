using ErpSystem.Inventory.Persistence;

namespace ErpSystem.Inventory.Categories;

/// <summary>Categories by id.</summary>
public sealed class ProductCategoryLoader(InventoryDbContext db) : EntityLoader<ProductCategory>(db);
