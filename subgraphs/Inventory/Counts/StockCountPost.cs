using System.ComponentModel;
using ErpSystem.Inventory.Companies;
using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Stock;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Inventory.Counts;

[MutationType]
public static class StockCountPost
{
    [Description("Closes a count and moves the differences; what moved since counting stays moved.")]
    [Authorize("inventory.stock_count.post")]
    [Fails<EntityNotFound>, Fails<InvalidInput>, Fails<InventoryArchived>, Fails<ProductNotStocked>]
    [Fails<InventoryPostingDateRefused>, Fails<InventoryPeriodLocked>, Fails<StockCountNotOpen>, Fails<StockShortage>, Fails<UnitCostRequired>]
    public static async Task<StockCount> StockCountPostAsync(
        StockCountPostInput input, [FromServices] InventoryDbContext db, CancellationToken ct)
    {
        var count = await db.LockCountAsync(input.StockCountId, input.ExpectedVersion, ct);
        var floor = await db.HoldFloorAsync(count.WarehouseId, count.Lines.Select(line => line.ProductId), ct);
        var date = await db.PostingDateAsync(floor.Company, input.PostingDate, ct);
        var posting = new StockPosting(
            StockDocumentKind.Count, count.Id.Value, count.Number, date, db.Time.GetUtcNow(), floor.Company.CurrencyCode);
        var differences = count.Post(posting);
        foreach (var line in differences)
        {
            floor.Product(line.ProductId, new LinePath(line.LineNumber - 1));
        }

        db.Publish(ValuationAdjusted.Of(count.Id, reason: null, count.Note, await db.PostAsync(posting, differences, ct)));
        return count;
    }
}

[Description("Without a posting date it is today in the company's time zone.")]
public sealed record StockCountPostInput(Id<StockCount> StockCountId, DateOnly? PostingDate, string IdempotencyKey, int? ExpectedVersion);
