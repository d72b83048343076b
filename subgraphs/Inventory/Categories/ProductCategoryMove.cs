using System.ComponentModel;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Inventory.Categories;

[MutationType]
public static class ProductCategoryMove
{
    [Description("Hangs a category, with all below it, under another one or at the top.")]
    [Authorize("inventory.product_category.update"), Fails<EntityNotFound>, Fails<InventoryArchived>, Fails<CategoryCycle>]
    public static async Task<ProductCategory> ProductCategoryMoveAsync(
        ProductCategoryMoveInput input, [FromServices] InventoryDbContext db, CancellationToken ct)
    {
        var tree = await LockTreeAsync(db, ct);
        var category = tree.GetValueOrDefault(input.ProductCategoryId)
            ?? throw new DomainException(new EntityNotFound(input.ProductCategoryId));
        category.Expect(input.ExpectedVersion);
        if (input.ParentId is { } parentId)
        {
            var parent = tree.GetValueOrDefault(parentId)
                ?? throw new DomainException(new EntityNotFound(parentId) { Path = ["input", "parentId"] });
            parent.ExpectInUse(["input", "parentId"]);
        }

        category.MoveTo(input.ParentId, tree);
        return category;
    }

    // The whole tree: two moves that are fine one by one could close a ring together.
    private static Task<Dictionary<Id<ProductCategory>, ProductCategory>> LockTreeAsync(InventoryDbContext db, CancellationToken ct)
    {
        return db.ProductCategories
            .FromSql($"SELECT * FROM inventory.product_category WHERE company_id = {db.CompanyId.Value} ORDER BY id FOR UPDATE")
            .IgnoreQueryFilters()
            .AsTracking()
            .ToDictionaryAsync(category => category.Id, ct);
    }
}

[Description("Without a parent the category goes to the top.")]
public sealed record ProductCategoryMoveInput(
    Id<ProductCategory> ProductCategoryId, Id<ProductCategory>? ParentId, string IdempotencyKey, int? ExpectedVersion);
