using System.ComponentModel;
using ErpSystem.Inventory.Companies;
using ErpSystem.Inventory.Persistence;
using ErpSystem.Inventory.Revaluations;
using ErpSystem.Inventory.Stock;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Inventory.Products;

[MutationType]
public static class ProductValuationChange
{
    [Description("Values a product by another method from now on; stock of it is revalued to the same value, one cost for all of a warehouse.")]
    [Authorize("inventory.product.valuation"), Fails<EntityNotFound>, Fails<InventoryPeriodLocked>]
    public static async Task<Product> ProductValuationChangeAsync(
        ProductValuationChangeInput input, [FromServices] InventoryDbContext db, CancellationToken ct)
    {
        // Locked first: every stock document holds its products, so no level can be made behind this look.
        var product = await db.LockAsync(input.ProductId, ct);
        product.Expect(input.ExpectedVersion);
        if (product.ValuationMethod == input.ValuationMethod)
        {
            return product;
        }

        var keys = await db.StockLevels
            .Where(level => level.ProductId == product.Id)
            .Select(level => new StockKey(level.ProductId, level.WarehouseId))
            .ToListAsync(ct);
        var book = await db.OpenForIssueAsync(keys, ct);
        var levels = keys.Select(key => book.Find(key.ProductId, key.WarehouseId)).OfType<StockLevel>().ToList();
        foreach (var level in levels)
        {
            level.ValueBy(input.ValuationMethod);
        }

        product.ValueBy(input.ValuationMethod);
        await db.RevalueAsync(levels.FindAll(level => level.OnHand > 0), book, product.Sku, ct);
        db.Publish(ProductChanged.Of(product, await db.Units.ByIdAsync(product.BaseUnitId, ct)));
        return product;
    }

    private static async Task RevalueAsync(
        this InventoryDbContext db, List<StockLevel> levels, StockBook book, string sku, CancellationToken ct)
    {
        if (levels is not [])
        {
            var posting = await db.PostingAsync(await db.CompanyAsync(ct), StockDocumentKind.Revaluation, statedDate: null, ct);
            await db.RevalueAsync(posting, $"Valuation method of {sku}", book, [.. levels.Select(level => (level, level.StockValue))], ct);
        }
    }
}

public sealed record ProductValuationChangeInput(
    Id<Product> ProductId, ValuationMethod ValuationMethod, string IdempotencyKey, int? ExpectedVersion);
