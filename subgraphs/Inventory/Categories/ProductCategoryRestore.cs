using System.ComponentModel;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Inventory.Categories;

[MutationType]
public static class ProductCategoryRestore
{
    [Description("Takes an archived category into use again.")]
    [Authorize("inventory.product_category.archive"), Fails<EntityNotFound>]
    public static async Task<ProductCategory> ProductCategoryRestoreAsync(ProductCategoryRestoreInput input, [FromServices] InventoryDbContext db, CancellationToken ct)
    {
        var category = await db.ProductCategories.ByIdAsync(input.ProductCategoryId, ct);
        category.Expect(input.ExpectedVersion);
        category.Restore();
        return category;
    }
}

public sealed record ProductCategoryRestoreInput(Id<ProductCategory> ProductCategoryId, string IdempotencyKey, int? ExpectedVersion);
