using System.ComponentModel;
using ErpSystem.Inventory.Companies;
using ErpSystem.Inventory.Persistence;
using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Stock;
using ErpSystem.Inventory.Warehouses;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Inventory.Revaluations;

[MutationType]
public static class StockRevaluationPost
{
    [Description("Gives goods a new cost, all of a product in a warehouse alike; they stay where they are.")]
    [Authorize("inventory.stock_revaluation.post")]
    [Fails<InvalidInput>, Fails<NothingToRevalue>, Fails<InventoryPostingDateRefused>, Fails<InventoryPeriodLocked>]
    public static async Task<StockRevaluation> StockRevaluationPostAsync(
        StockRevaluationPostInput input, [FromServices] InventoryDbContext db, CancellationToken ct)
    {
        var stated = LinePath.Of(input.Lines).ToList();
        await db.HoldAsync(stated.Select(item => item.Line.ProductId), ct);
        var posting = await db.PostingAsync(await db.CompanyAsync(ct), StockDocumentKind.Revaluation, input.PostingDate, ct);
        var book = await db.OpenForIssueAsync([.. stated.Select(item => new StockKey(item.Line.ProductId, item.Line.WarehouseId)).Distinct()], ct);
        var values = new List<(StockLevel Level, decimal Value)>();
        foreach (var (path, line) in stated)
        {
            var cost = UnitCosts.Of(line.UnitCost, path);
            var level = book.Find(line.ProductId, line.WarehouseId);
            if (level is not { OnHand: > 0 })
            {
                throw new DomainException(new NothingToRevalue(line.ProductId, line.WarehouseId) { Path = path.Field("warehouseId") });
            }

            values.Add((level, Amounts.ValueOf(level.OnHand, cost, posting.CurrencyCode)));
        }

        return await db.RevalueAsync(posting, input.Note, book, values, ct);
    }
}

[Description("Without a posting date it is today in the company's time zone.")]
public sealed record StockRevaluationPostInput(
    DateOnly? PostingDate, string? Note, IReadOnlyList<StockRevaluationPostLineInput> Lines, string IdempotencyKey);

[Description("What one base unit costs from now on, in the company's currency.")]
public sealed record StockRevaluationPostLineInput(Id<Product> ProductId, Id<Warehouse> WarehouseId, decimal UnitCost);
