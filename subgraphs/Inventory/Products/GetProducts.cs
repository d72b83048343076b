using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using GraphQL.DataLoader;

namespace ErpSystem.Inventory.Products;

[QueryType]
public static class GetProducts
{
    [Authorize("inventory.product.read"), Connection<ProductList>]
    public static IQueryable<Product> Products([FromServices] InventoryDbContext db) => db.Products;

    [Lookup, Authorize("inventory.product.read")]
    public static IDataLoaderResult<Product?> ProductById(Id<Product> id, [FromServices] ProductLoader loader) => loader.Load(id);

    [Lookup, Authorize("inventory.product.read")]
    public static IDataLoaderResult<Product?> ProductBySku(string sku, [FromServices] ProductBySkuLoader loader) => loader.Load(sku);
}
