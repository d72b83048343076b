using System.ComponentModel;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.GraphQL;

namespace ErpSystem.Inventory.Counts;

[MutationType]
public static class StockCountCancel
{
    [Description("Closes a count without moving anything.")]
    [Authorize("inventory.stock_count.cancel"), Fails<EntityNotFound>, Fails<StockCountNotOpen>]
    public static async Task<StockCount> StockCountCancelAsync(
        StockCountCancelInput input, [FromServices] InventoryDbContext db, CancellationToken ct)
    {
        var count = await db.LockCountAsync(input.StockCountId, input.ExpectedVersion, ct);
        count.Cancel(db.Time.GetUtcNow());
        return count;
    }
}

public sealed record StockCountCancelInput(Id<StockCount> StockCountId, string IdempotencyKey, int? ExpectedVersion);
