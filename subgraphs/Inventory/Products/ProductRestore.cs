using System.ComponentModel;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;

namespace ErpSystem.Inventory.Products;

[MutationType]
public static class ProductRestore
{
    [Description("Takes an archived product into the range again.")]
    [Authorize("inventory.product.archive"), Fails<EntityNotFound>]
    public static async Task<Product> ProductRestoreAsync(ProductRestoreInput input, [FromServices] InventoryDbContext db, CancellationToken ct)
    {
        var product = await db.Products.ByIdAsync(input.ProductId, ct);
        product.Expect(input.ExpectedVersion);
        product.Restore();
        db.Publish(ProductChanged.Of(product, await db.Units.ByIdAsync(product.BaseUnitId, ct)));
        return product;
    }
}

public sealed record ProductRestoreInput(Id<Product> ProductId, string IdempotencyKey, int? ExpectedVersion);
