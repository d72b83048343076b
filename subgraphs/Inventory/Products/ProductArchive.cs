using System.ComponentModel;
using ErpSystem.Inventory.Persistence;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Inventory.Products;

[MutationType]
public static class ProductArchive
{
    [Description("Takes a product out of the range; refused while there is stock of it, wherever it is.")]
    [Authorize("inventory.product.archive"), Fails<EntityNotFound>, Fails<InventoryInUse>]
    public static async Task<Product> ProductArchiveAsync(ProductArchiveInput input, [FromServices] InventoryDbContext db, CancellationToken ct)
    {
        // Locked first: every stock document holds its products, so no stock can come in behind this look.
        var product = await db.LockAsync(input.ProductId, ct);
        product.Expect(input.ExpectedVersion);
        if (await db.StockLevels.AnyAsync(level => level.ProductId == product.Id && level.OnHand != 0, ct)
            || await db.StockTransferLines.AnyAsync(line => line.ProductId == product.Id && line.Received < line.Quantity, ct))
        {
            throw new DomainException(new InventoryInUse(product.Id, "The product still has stock, or some of it is under way."));
        }

        product.Archive();
        db.Publish(ProductChanged.Of(product, await db.Units.ByIdAsync(product.BaseUnitId, ct)));
        return product;
    }
}

public sealed record ProductArchiveInput(Id<Product> ProductId, string IdempotencyKey, int? ExpectedVersion);
