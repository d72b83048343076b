using System.ComponentModel;
using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Stock;
using ErpSystem.Inventory.Units;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Inventory.Counts;

[MutationType]
public static class StockCountRecord
{
    [Description("Writes down what was found; a place counted again replaces what was written.")]
    [Authorize("inventory.stock_count.record")]
    [Fails<EntityNotFound>, Fails<InvalidInput>, Fails<InventoryArchived>, Fails<ProductNotStocked>]
    [Fails<InventoryQuantityRefused>, Fails<StockCountNotOpen>]
    public static async Task<StockCount> StockCountRecordAsync(
        StockCountRecordInput input, [FromServices] InventoryDbContext db, CancellationToken ct)
    {
        var stated = LinePath.Of(input.Lines).ToList();
        var count = await db.LockCountAsync(input.StockCountId, input.ExpectedVersion, ct);
        var products = stated.Select(item => item.Line.ProductId).Distinct().ToList();
        var floor = await db.HoldFloorAsync(count.WarehouseId, products, ct);
        var books = await db.LocationBalances
            .AsNoTracking()
            .Where(balance => balance.WarehouseId == count.WarehouseId && products.Contains(balance.ProductId))
            .ToDictionaryAsync(balance => (balance.ProductId, balance.LocationId), balance => balance.OnHand, ct);
        foreach (var (path, line) in stated)
        {
            count.Record(Id<StockCountLine>.New(db.Time), CountedOf(floor, books, line, path));
        }

        db.Touch(count);
        return count;
    }

    private static CountedStock CountedOf(
        WarehouseFloor floor, Dictionary<(Id<Product>, Id<Location>), decimal> books, StockCountRecordLineInput line, LinePath path)
    {
        var product = floor.Product(line.ProductId, path);
        var location = floor.Location(line.LocationId, path);
        var counted = floor.Measures.Counted(product, line.Counted, path.Field("counted"));
        return new CountedStock(
            product.Id, location, counted.Value, books.GetValueOrDefault((product.Id, location)), counted.Unit, UnitCosts.Of(line.UnitCost, path));
    }
}

public sealed record StockCountRecordInput(
    Id<StockCount> StockCountId, IReadOnlyList<StockCountRecordLineInput> Lines, string IdempotencyKey, int? ExpectedVersion);

[Description("What lies at the place now; a cost is only needed for goods that the warehouse never had.")]
public sealed record StockCountRecordLineInput(Id<Product> ProductId, Id<Location>? LocationId, Quantity Counted, decimal? UnitCost);
