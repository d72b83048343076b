using System.ComponentModel;
using ErpSystem.Inventory.Persistence;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Inventory.Categories;

[MutationType]
public static class ProductCategoryArchive
{
    [Description("Takes a category out of use; refused while it holds products or categories in use.")]
    [Authorize("inventory.product_category.archive"), Fails<EntityNotFound>, Fails<InventoryInUse>]
    public static async Task<ProductCategory> ProductCategoryArchiveAsync(
        ProductCategoryArchiveInput input, [FromServices] InventoryDbContext db, CancellationToken ct)
    {
        var category = await db.LockAsync(input.ProductCategoryId, ct);
        category.Expect(input.ExpectedVersion);
        if (await db.ProductCategories.AnyAsync(child => child.ParentId == category.Id && !child.Archived, ct)
            || await db.Products.AnyAsync(product => product.CategoryId == category.Id && !product.Archived, ct))
        {
            throw new DomainException(new InventoryInUse(category.Id, "The category holds products or other categories."));
        }

        category.Archive();
        return category;
    }
}

public sealed record ProductCategoryArchiveInput(Id<ProductCategory> ProductCategoryId, string IdempotencyKey, int? ExpectedVersion);
