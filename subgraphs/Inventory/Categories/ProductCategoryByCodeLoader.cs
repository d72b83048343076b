using ErpSystem.Inventory.Persistence;

namespace ErpSystem.Inventory.Categories;

/// <summary>Categories by code.</summary>
public sealed class ProductCategoryByCodeLoader(InventoryDbContext db) : CodeLoader<ProductCategory>(db, nameof(ProductCategory.Code));
