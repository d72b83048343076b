using System.ComponentModel;
using ErpSystem.Inventory.Categories;
using ErpSystem.Inventory.Persistence;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Inventory.Products;

[MutationType]
public static class ProductUpdate
{
    [Description("Changes fields of a product; fields left out stay, a null description clears it.")]
    [Authorize("inventory.product.update"), Fails<EntityNotFound>, Fails<InvalidInput>, Fails<InventoryArchived>, Fails<InventoryAlreadyTaken>]
    public static async Task<Product> ProductUpdateAsync(ProductUpdateInput input, [FromServices] InventoryDbContext db, CancellationToken ct)
    {
        if (input.CategoryId is { } categoryId)
        {
            var category = await db.HoldAsync(categoryId, ["input", "categoryId"], ct);
            category.ExpectInUse(["input", "categoryId"]);
        }

        var product = await db.Products.ByIdAsync(input.ProductId, ct);
        product.Expect(input.ExpectedVersion);
        product.Update(input.Sku, input.Name, input.Description.Or(product.Description), input.CategoryId);
        db.Publish(ProductChanged.Of(product, await db.Units.ByIdAsync(product.BaseUnitId, ct)));
        return product;
    }
}

[Description("A field left out stays as it is; a null description clears it.")]
public sealed record ProductUpdateInput(
    Id<Product> ProductId, string? Sku, string? Name, Optional<string?> Description, Id<ProductCategory>? CategoryId, int ExpectedVersion);
