using ErpSystem.Subgraphs;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Inventory.Stock;

/// <summary>Opens the stock book on locked rows, and closes it with moves and events.</summary>
internal static class StockStore
{
    /// <summary>Moves the goods of a document, in a number of statements that does not depend on the number of lines.</summary>
    public static async Task PostAsync(
        this InventoryDbContext db, StockPosting posting, IReadOnlyList<PostingLine> lines, CancellationToken ct)
    {
        await db.AddMissingLevelsAsync(lines, ct);
        var levels = await db.LockLevelsAsync([.. lines.Select(line => new StockKey(line.ProductId, line.WarehouseId))], ct);
        var balances = await db.BalancesAsync(lines, ct);
        var book = new StockBook(levels, balances);
        db.StockMoves.AddRange(book.Post(posting, lines, () => Id<StockMove>.New(db.Time)));
        db.PublishLevels(book);
    }

    /// <summary>Locks the levels that exist among the keys; whoever else wants one of them waits, in the same order.</summary>
    public static async Task<StockBook> OpenBookAsync(this InventoryDbContext db, IReadOnlyCollection<StockKey> keys, CancellationToken ct)
    {
        return new StockBook(await db.LockLevelsAsync(keys, ct), []);
    }

    /// <summary>One event for each level that the book changed, with its whole state.</summary>
    public static void PublishLevels(this InventoryDbContext db, StockBook book)
    {
        foreach (var level in book.Changed)
        {
            db.Publish(StockLevelChanged.Of(level));
        }
    }

    // Rows that two transactions both miss are inserted in the same order by both, and before either locks anything: no deadlock.
    private static Task<int> AddMissingLevelsAsync(this InventoryDbContext db, IReadOnlyList<PostingLine> lines, CancellationToken ct)
    {
        var keys = lines.DistinctBy(line => (line.ProductId, line.WarehouseId)).ToList();
        var ids = keys.Select(_ => Id<StockLevel>.New(db.Time).Value).ToArray();
        var products = keys.Select(line => line.ProductId.Value).ToArray();
        var warehouses = keys.Select(line => line.WarehouseId.Value).ToArray();
        var units = keys.Select(line => line.Quantity.Unit).ToArray();
        return db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO inventory.stock_level (id, company_id, product_id, warehouse_id, unit_code, on_hand, reserved, average_cost, costed, version)
            SELECT wanted.id, {db.CompanyId.Value}, wanted.product_id, wanted.warehouse_id, wanted.unit_code, 0, 0, 0, false, 0
            FROM unnest({ids}, {products}, {warehouses}, {units}) AS wanted (id, product_id, warehouse_id, unit_code)
            ORDER BY wanted.product_id, wanted.warehouse_id
            ON CONFLICT (company_id, product_id, warehouse_id) DO NOTHING
            """,
            ct);
    }

    private static Task<List<StockLevel>> LockLevelsAsync(this InventoryDbContext db, IReadOnlyCollection<StockKey> keys, CancellationToken ct)
    {
        var products = keys.Select(key => key.ProductId.Value).ToArray();
        var warehouses = keys.Select(key => key.WarehouseId.Value).ToArray();
        return db.StockLevels
            .FromSql(
                $"""
                SELECT * FROM inventory.stock_level
                WHERE company_id = {db.CompanyId.Value}
                  AND (product_id, warehouse_id) IN (SELECT * FROM unnest({products}, {warehouses}))
                ORDER BY product_id, warehouse_id
                FOR UPDATE
                """)
            .IgnoreQueryFilters()
            .AsTracking()
            .ToListAsync(ct);
    }

    // Safe without locks of their own: only who holds the stock level of the warehouse comes here.
    private static async Task<List<LocationBalance>> BalancesAsync(
        this InventoryDbContext db, IReadOnlyList<PostingLine> lines, CancellationToken ct)
    {
        var products = lines.Select(line => line.ProductId).Distinct().ToList();
        var locations = lines.Select(line => line.LocationId).Distinct().ToList();
        var balances = await db.LocationBalances
            .AsTracking()
            .Where(balance => products.Contains(balance.ProductId) && locations.Contains(balance.LocationId))
            .ToListAsync(ct);
        var known = balances.Select(balance => (balance.ProductId, balance.LocationId)).ToHashSet();
        foreach (var line in lines.Where(line => known.Add((line.ProductId, line.LocationId))))
        {
            var empty = new LocationBalance(line.ProductId, line.LocationId, line.WarehouseId, line.Quantity.Unit);
            db.LocationBalances.Add(empty);
            balances.Add(empty);
        }

        return balances;
    }
}
