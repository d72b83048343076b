using System.ComponentModel;
using ErpSystem.Inventory.Companies;
using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Stock;
using ErpSystem.Inventory.Units;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Inventory.Adjustments;

[MutationType]
public static class StockAdjustmentPost
{
    [Description("Puts stock right by hand: all lines or, when goods are missing or promised, none.")]
    [Authorize("inventory.stock_adjustment.post")]
    [Fails<EntityNotFound>, Fails<InvalidInput>, Fails<InventoryArchived>, Fails<ProductNotStocked>]
    [Fails<InventoryQuantityRefused>, Fails<InventoryPostingDateRefused>, Fails<InventoryPeriodLocked>, Fails<StockShortage>, Fails<UnitCostRequired>]
    public static async Task<StockAdjustment> StockAdjustmentPostAsync(
        StockAdjustmentPostInput input, [FromServices] InventoryDbContext db, CancellationToken ct)
    {
        var stated = LinePath.Of(input.Lines).ToList();
        var floor = await db.HoldFloorAsync(input.WarehouseId, stated.Select(item => item.Line.ProductId), ct);
        var lines = stated.Select(item => LineOf(floor, item.Line, item.Path)).ToList();
        var posting = await db.PostingAsync(floor.Company, StockDocumentKind.Adjustment, input.PostingDate, ct);

        var adjustment = StockAdjustment.Of(posting, floor.Warehouse.Id, input.Reason, input.Note);
        foreach (var line in lines)
        {
            adjustment.Add(Id<StockAdjustmentLine>.New(db.Time), line);
        }

        db.StockAdjustments.Add(adjustment);
        var posted = await db.PostAsync(posting, lines, ct);
        db.Publish(ValuationAdjusted.Of(adjustment.Id, adjustment.Reason, adjustment.Note, posted));
        return adjustment;
    }

    private static PostingLine LineOf(WarehouseFloor floor, StockAdjustmentPostLineInput line, LinePath path)
    {
        var product = floor.Product(line.ProductId, path);
        return new PostingLine(
            path.LineNumber,
            product.Id,
            floor.Warehouse.Id,
            floor.Location(line.LocationId, path),
            floor.Measures.Change(product, line.Change, path.Field("change")),
            UnitCosts.Of(line.UnitCost, path));
    }
}

[Description("Without a posting date it is today in the company's time zone.")]
public sealed record StockAdjustmentPostInput(
    Id<Warehouse> WarehouseId,
    StockAdjustmentReason Reason,
    string? Note,
    DateOnly? PostingDate,
    IReadOnlyList<StockAdjustmentPostLineInput> Lines,
    string IdempotencyKey);

[Description("The change is above zero for goods found, below zero for goods gone; a cost is only needed for goods that the warehouse never had.")]
public sealed record StockAdjustmentPostLineInput(Id<Product> ProductId, Id<Location>? LocationId, Quantity Change, decimal? UnitCost);
