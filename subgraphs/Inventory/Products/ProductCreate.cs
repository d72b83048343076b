using System.ComponentModel;
using ErpSystem.Inventory.Categories;
using ErpSystem.Inventory.Persistence;
using ErpSystem.Inventory.Units;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Inventory.Products;

[MutationType]
public static class ProductCreate
{
    [Description("Takes a product into the range; its base unit is for good.")]
    [Authorize("inventory.product.create"), Fails<EntityNotFound>, Fails<InvalidInput>, Fails<InventoryArchived>, Fails<InventoryAlreadyTaken>]
    public static async Task<Product> ProductCreateAsync(ProductCreateInput input, [FromServices] InventoryDbContext db, CancellationToken ct)
    {
        var category = await db.HoldAsync(input.CategoryId, ["input", "categoryId"], ct);
        category.ExpectInUse(["input", "categoryId"]);
        var unit = await db.HoldAsync(input.BaseUnitId, ["input", "baseUnitId"], ct);
        unit.ExpectInUse(["input", "baseUnitId"]);
        var product = Product.Create(
            Id<Product>.New(db.Time),
            input.Sku,
            input.Name,
            input.Description,
            category.Id,
            unit.Id,
            input.Stocked ?? true,
            input.ValuationMethod ?? ValuationMethod.Fifo);
        db.Products.Add(product);
        db.Publish(ProductChanged.Of(product, unit));
        return product;
    }
}

[Description("Stocked and valued by FIFO unless said otherwise.")]
public sealed record ProductCreateInput(
    string Sku,
    string Name,
    string? Description,
    Id<ProductCategory> CategoryId,
    Id<Unit> BaseUnitId,
    bool? Stocked,
    ValuationMethod? ValuationMethod,
    string IdempotencyKey);
