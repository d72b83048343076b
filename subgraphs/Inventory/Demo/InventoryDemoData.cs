using ErpSystem.Inventory.Companies;
using ErpSystem.Inventory.Persistence;
using ErpSystem.Inventory.Receipts;
using ErpSystem.Inventory.Stock;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Inventory.Demo;

/// <summary>The stock of a trading house: the same at every load, made by the aggregates themselves.</summary>
public sealed class InventoryDemoData : IDemoData<InventoryDbContext>
{
    public Task<bool> IsLoadedAsync(InventoryDbContext db, CancellationToken cancellationToken) => db.Products.AnyAsync(cancellationToken);

    public async Task LoadAsync(InventoryDbContext db, DemoDataOptions options, CancellationToken cancellationToken)
    {
        await db.BulkInsertAsync([new CompanyProfile(db.CompanyId, "Europe/Berlin", "EUR")], cancellationToken);
        await db.BulkInsertAsync(DemoCatalogue.Units, cancellationToken);
        await db.BulkInsertAsync(DemoCatalogue.Categories, cancellationToken);
        await db.BulkInsertAsync(DemoCatalogue.Products(options.Scale), cancellationToken);
        await db.BulkInsertAsync(DemoCatalogue.Conversions(options.Scale), cancellationToken);
        await db.BulkInsertAsync(DemoWarehouses.Warehouses, cancellationToken);
        await db.BulkInsertAsync(DemoWarehouses.Locations, cancellationToken);
        options.Progress?.Invoke($"inventory: {DemoCatalogue.ProductsPerScale * options.Scale} products in {DemoWarehouses.Count} warehouses");

        var stock = new DemoStock(options.Scale);
        var reservations = DemoReservations.Make(options.Scale, stock.Book);
        var rules = DemoReorderRules.Make(options.Scale, stock.Book);
        await LoadStockAsync(db, stock, cancellationToken);
        await db.BulkInsertAsync(rules, cancellationToken);
        await db.BulkInsertAsync(DemoReservations.Orders(options.Scale), cancellationToken);
        await db.BulkInsertAsync(reservations, cancellationToken);
        await db.BulkInsertAsync(reservations.SelectMany(reservation => reservation.Lines), cancellationToken);
        options.Progress?.Invoke($"inventory: {stock.Moves.Count} stock moves, {reservations.Count} reservations");

        await TellAsync(db, stock, cancellationToken);
        await StartAfterAsync(db, DocumentNumbers.GoodsReceipt, stock.Receipts.Count, cancellationToken);
        await StartAfterAsync(db, DocumentNumbers.StockAdjustment, stock.Adjustments.Count, cancellationToken);
        await StartAfterAsync(db, DocumentNumbers.Reservation, reservations.Count, cancellationToken);
    }

    // The ledger hears of demo documents as of all others: Finance opens its books without stock.
    private static async Task TellAsync(InventoryDbContext db, DemoStock stock, CancellationToken cancellationToken)
    {
        foreach (var (receipt, posted) in stock.Receipts.Zip(stock.Posted))
        {
            db.Publish(GoodsReceiptPosted.Of(receipt, posted));
        }

        foreach (var (adjustment, posted) in stock.Adjustments.Zip(stock.Posted.Skip(stock.Receipts.Count)))
        {
            db.Publish(ValuationAdjusted.Of(adjustment.Id, adjustment.Reason, adjustment.Note, posted));
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private static async Task LoadStockAsync(InventoryDbContext db, DemoStock stock, CancellationToken cancellationToken)
    {
        await db.BulkInsertAsync(stock.Receipts, cancellationToken);
        await db.BulkInsertAsync(stock.Receipts.SelectMany(receipt => receipt.Lines), cancellationToken);
        await db.BulkInsertAsync(stock.Adjustments, cancellationToken);
        await db.BulkInsertAsync(stock.Adjustments.SelectMany(adjustment => adjustment.Lines), cancellationToken);
        await db.BulkInsertAsync(stock.Moves, cancellationToken);
        await db.BulkInsertAsync(stock.Levels, cancellationToken);
        await db.BulkInsertAsync(stock.Balances, cancellationToken);
        await db.BulkInsertAsync(stock.Book.NewLayers, cancellationToken);
        await db.BulkInsertAsync(stock.Posted.Select(posted => posted.Document), cancellationToken);
    }

    // Numbers are drawn, not set: the runtime role may use its sequences, and nothing else.
    private static async Task StartAfterAsync(InventoryDbContext db, string prefix, int count, CancellationToken cancellationToken)
    {
        var sequence = DocumentNumbers.SequenceOf(prefix);
        await db.Database
            .SqlQuery<long>($"SELECT count(nextval({sequence}::regclass)) AS \"Value\" FROM generate_series(1, {count})")
            .SingleAsync(cancellationToken);
    }
}
