using System.ComponentModel;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Inventory.Categories;

[MutationType]
public static class ProductCategoryUpdate
{
    [Description("Renames a category.")]
    [Authorize("inventory.product_category.update"), Fails<EntityNotFound>, Fails<InvalidInput>]
    public static async Task<ProductCategory> ProductCategoryUpdateAsync(
        ProductCategoryUpdateInput input, [FromServices] InventoryDbContext db, CancellationToken ct)
    {
        var category = await db.ProductCategories.ByIdAsync(input.ProductCategoryId, ct);
        category.Expect(input.ExpectedVersion);
        category.Rename(input.Name);
        return category;
    }
}

public sealed record ProductCategoryUpdateInput(Id<ProductCategory> ProductCategoryId, string Name, int ExpectedVersion);
