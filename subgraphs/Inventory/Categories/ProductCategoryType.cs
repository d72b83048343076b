using System.ComponentModel;
using ErpSystem.Inventory.Products;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Inventory.Categories;

[ObjectType<ProductCategory>(
    Key = "id",
    Fields =
    [
        nameof(ProductCategory.Id),
        nameof(ProductCategory.Code),
        nameof(ProductCategory.Name),
        nameof(ProductCategory.Archived),
        nameof(ProductCategory.Version),
    ])]
[EntityKey("code")]
[Description("A node of the tree by which products are grouped.")]
public static class ProductCategoryType
{
    public static IDataLoaderResult<ProductCategory?>? Parent(
        [Parent] ProductCategory category, [FromServices] ProductCategoryLoader categories)
    {
        return category.ParentId is { } id ? categories.Load(id) : null;
    }

    [Connection<ProductCategoryList>(By = nameof(ProductCategory.ParentId))]
    public static IQueryable<ProductCategory> Children([FromServices] InventoryDbContext db) => db.ProductCategories;

    [Connection<ProductList>(By = nameof(Product.CategoryId))]
    public static IQueryable<Product> Products([FromServices] InventoryDbContext db) => db.Products;
}
