using ErpSystem.Inventory.Persistence;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Inventory.Counts;

/// <summary>Reads counts for change.</summary>
internal static class CountStore
{
    /// <summary>The count with its lines, locked: recording and posting of one count take turns.</summary>
    public static async Task<StockCount> LockCountAsync(
        this InventoryDbContext db, Id<StockCount> id, int? expectedVersion, CancellationToken ct)
    {
        var count = await db.LockAsync(id, ct);
        count.Expect(expectedVersion);
        await db.StockCountLines.AsTracking().Where(line => line.StockCountId == id).OrderBy(line => line.LineNumber).LoadAsync(ct);
        return count;
    }
}
