using System.ComponentModel;
using ErpSystem.Inventory.Persistence;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Inventory.Categories;

[MutationType]
public static class ProductCategoryCreate
{
    [Description("Makes a category, at the top or below another one.")]
    [Authorize("inventory.product_category.create"), Fails<EntityNotFound>, Fails<InvalidInput>, Fails<InventoryArchived>, Fails<InventoryAlreadyTaken>]
    public static async Task<ProductCategory> ProductCategoryCreateAsync(
        ProductCategoryCreateInput input, [FromServices] InventoryDbContext db, CancellationToken ct)
    {
        if (input.ParentId is { } parentId)
        {
            var parent = await db.HoldAsync(parentId, ["input", "parentId"], ct);
            parent.ExpectInUse(["input", "parentId"]);
        }

        var category = ProductCategory.Create(Id<ProductCategory>.New(db.Time), input.Code, input.Name, input.ParentId);
        db.ProductCategories.Add(category);
        return category;
    }
}

public sealed record ProductCategoryCreateInput(string Code, string Name, Id<ProductCategory>? ParentId, string IdempotencyKey);
