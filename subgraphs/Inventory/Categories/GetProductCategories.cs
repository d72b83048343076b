using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Inventory.Categories;

[QueryType]
public static class GetProductCategories
{
    [Authorize("inventory.product.read"), Connection<ProductCategoryList>]
    public static IQueryable<ProductCategory> ProductCategories([FromServices] InventoryDbContext db) => db.ProductCategories;

    [Lookup, Authorize("inventory.product.read")]
    public static IDataLoaderResult<ProductCategory?> ProductCategoryById(Id<ProductCategory> id, [FromServices] ProductCategoryLoader loader) => loader.Load(id);

    [Lookup, Authorize("inventory.product.read")]
    public static IDataLoaderResult<ProductCategory?> ProductCategoryByCode(string code, [FromServices] ProductCategoryByCodeLoader loader) => loader.Load(code);
}
