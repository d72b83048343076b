using ErpSystem.Inventory.Products;
using ErpSystem.Inventory.Reorder;
using ErpSystem.Subgraphs;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Inventory.Stock;

/// <summary>Opens the stock book on locked rows, and closes it with moves and events.</summary>
internal static class StockStore
{
    /// <summary>Moves the goods of a document, in a number of statements that does not depend on the number of lines.</summary>
    public static async Task<PostedStock> PostAsync(
        this InventoryDbContext db, StockPosting posting, IReadOnlyList<PostingLine> lines, CancellationToken ct)
    {
        var book = await db.OpenBookAsync(lines, ct);
        var moves = book.Post(posting, lines, () => Id<StockMove>.New(db.Time));
        return await db.ConcludeAsync(posting, book, moves, ct);
    }

    /// <summary>Locks the levels that exist among the keys; whoever else wants one of them waits, in the same order.</summary>
    public static async Task<StockBook> OpenBookAsync(this InventoryDbContext db, IReadOnlyCollection<StockKey> keys, CancellationToken ct)
    {
        return new StockBook(await db.LockLevelsAsync(keys, ct), [], []);
    }

    /// <summary>Locks the levels of the keys, made where there never was stock: goods that come in meanwhile wait, and see who lacks them.</summary>
    public static async Task<StockBook> OpenForPromiseAsync(this InventoryDbContext db, IReadOnlyCollection<StockKey> keys, CancellationToken ct)
    {
        await db.AddMissingLevelsAsync(keys, ct);
        return await db.OpenBookAsync(keys, ct);
    }

    /// <summary>Locks the levels of the lines, made where there was no stock before, and reads what lies where and at what cost.</summary>
    public static async Task<StockBook> OpenBookAsync(this InventoryDbContext db, IReadOnlyCollection<PostingLine> lines, CancellationToken ct)
    {
        await db.AddMissingLevelsAsync([.. lines.Select(line => new StockKey(line.ProductId, line.WarehouseId))], ct);
        var levels = await db.LockLevelsAsync([.. lines.Select(line => new StockKey(line.ProductId, line.WarehouseId))], ct);
        var issued = lines.Where(line => line.Quantity.Value <= 0).Select(line => new StockKey(line.ProductId, line.WarehouseId)).ToHashSet();
        var balances = await db.BalancesAsync(lines, ct);
        return new StockBook(levels, balances, await db.OpenLayersAsync(levels, issued.Contains, ct));
    }

    /// <summary>Locks the levels whose goods leave, wherever they lie.</summary>
    public static async Task<StockBook> OpenForIssueAsync(this InventoryDbContext db, IReadOnlyCollection<StockKey> keys, CancellationToken ct)
    {
        var levels = await db.LockLevelsAsync(keys, ct);
        var products = keys.Select(key => key.ProductId).Distinct().ToList();
        var warehouses = keys.Select(key => key.WarehouseId).Distinct().ToList();
        var balances = await db.LocationBalances
            .AsTracking()
            .Where(balance => products.Contains(balance.ProductId) && warehouses.Contains(balance.WarehouseId) && balance.OnHand > 0)
            .ToListAsync(ct);
        return new StockBook(levels, balances, await db.OpenLayersAsync(levels, _ => true, ct));
    }

    /// <summary>Writes what the book did for a document: moves, cost layers, the document's entry in the stock ledger, events of the levels.</summary>
    public static async Task<PostedStock> ConcludeAsync(
        this InventoryDbContext db, StockPosting posting, StockBook book, IReadOnlyList<StockMove> moves, CancellationToken ct)
    {
        db.StockMoves.AddRange(moves);
        db.CostLayers.AddRange(book.NewLayers);
        await db.PublishLevelsAsync(book, ct);
        var document = StockDocument.Of(Id<StockDocument>.New(db.Time), posting, moves);
        db.StockDocuments.Add(document);
        return new PostedStock(document, moves);
    }

    /// <summary>One event for each level that the book changed, with its whole state; and one for each that fell below its reorder rule.</summary>
    public static async Task PublishLevelsAsync(this InventoryDbContext db, StockBook book, CancellationToken ct)
    {
        await db.WatchReorderAsync(book.Changed, ct);
        foreach (var level in book.Changed)
        {
            db.Publish(StockLevelChanged.Of(level));
        }
    }

    /// <summary>Makes the levels that do not exist yet.</summary>
    // Rows that two transactions both miss are inserted in the same order by both, and before either locks anything: no deadlock.
    public static Task<int> AddMissingLevelsAsync(this InventoryDbContext db, IReadOnlyCollection<StockKey> keys, CancellationToken ct)
    {
        var wanted = keys.Distinct().ToList();
        var ids = wanted.Select(_ => Id<StockLevel>.New(db.Time).Value).ToArray();
        var products = wanted.Select(key => key.ProductId.Value).ToArray();
        var warehouses = wanted.Select(key => key.WarehouseId.Value).ToArray();
        return db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO inventory.stock_level
                (id, company_id, product_id, warehouse_id, unit_code, valuation_method,
                 on_hand, reserved, stock_value, average_cost, costed, layer_count, below_reorder, version)
            SELECT wanted.id, {db.CompanyId.Value}, wanted.product_id, wanted.warehouse_id, unit.code, product.valuation_method,
                0, 0, 0, 0, false, 0, false, 0
            FROM unnest({ids}, {products}, {warehouses}) AS wanted (id, product_id, warehouse_id)
            JOIN inventory.product ON product.id = wanted.product_id
            JOIN inventory.unit ON unit.id = product.base_unit_id
            ORDER BY wanted.product_id, wanted.warehouse_id
            ON CONFLICT (company_id, product_id, warehouse_id) DO NOTHING
            """,
            ct);
    }

    public static Task<List<StockLevel>> LockLevelsAsync(this InventoryDbContext db, IReadOnlyCollection<StockKey> keys, CancellationToken ct)
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

    /// <summary>The open cost layers of locked levels: of those whose goods leave, and of those where what comes in joins what is there.</summary>
    public static Task<List<CostLayer>> OpenLayersAsync(
        this InventoryDbContext db, IReadOnlyCollection<StockLevel> levels, Func<StockKey, bool> leaves, CancellationToken ct)
    {
        var drawn = levels
            .Where(level => level.ValuationMethod == ValuationMethod.MovingAverage || leaves(new StockKey(level.ProductId, level.WarehouseId)))
            .ToList();
        var products = drawn.Select(level => level.ProductId.Value).ToArray();
        var warehouses = drawn.Select(level => level.WarehouseId.Value).ToArray();
        return db.CostLayers
            .FromSql(
                $"""
                SELECT layer.* FROM inventory.cost_layer AS layer
                JOIN (SELECT DISTINCT * FROM unnest({products}, {warehouses}) AS keys (product_id, warehouse_id)) AS keys
                  USING (product_id, warehouse_id)
                WHERE layer.company_id = {db.CompanyId.Value} AND layer.remaining_quantity > 0
                """)
            .IgnoreQueryFilters()
            .AsTracking()
            .ToListAsync(ct);
    }

    // Safe without locks of their own: only who holds the stock level of the warehouse comes here.
    private static async Task<List<LocationBalance>> BalancesAsync(
        this InventoryDbContext db, IReadOnlyCollection<PostingLine> lines, CancellationToken ct)
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
