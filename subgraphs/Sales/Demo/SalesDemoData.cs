using ErpSystem.Sales.Numbering;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Sales.Demo;

/// <summary>A year of a trading company: the same at every load, made by the aggregates themselves.</summary>
public sealed class SalesDemoData : IDemoData<SalesDbContext>
{
    public Task<bool> IsLoadedAsync(SalesDbContext db, CancellationToken cancellationToken) => db.Customers.AnyAsync(cancellationToken);

    public async Task LoadAsync(SalesDbContext db, DemoDataOptions options, CancellationToken cancellationToken)
    {
        await LoadMasterDataAsync(db, cancellationToken);
        var prices = new DemoPrices(options.Scale);
        await db.BulkInsertAsync(prices.Lists, cancellationToken);
        await db.BulkInsertAsync(prices.Items, cancellationToken);

        var customers = DemoCustomers.Make(options.Scale);
        await db.BulkInsertAsync(customers, cancellationToken);
        await db.BulkInsertAsync(customers.SelectMany(customer => customer.Addresses), cancellationToken);
        options.Progress?.Invoke($"sales: {customers.Count} customers, {prices.Items.Count} prices");

        var orders = await new DemoOrders(options.Scale, prices, customers).MakeAsync();
        await db.BulkInsertAsync(orders, cancellationToken);
        await db.BulkInsertAsync(orders.SelectMany(order => order.Lines), cancellationToken);
        options.Progress?.Invoke($"sales: {orders.Count} orders with {orders.Sum(order => order.Lines.Count)} lines");

        await DrawNumbersAsync(db, NumberSeries.Customer, customers.Count, cancellationToken);
        await DrawNumbersAsync(db, NumberSeries.SalesOrder, orders.Count(order => order.Number is not null), cancellationToken);
    }

    private static async Task LoadMasterDataAsync(SalesDbContext db, CancellationToken cancellationToken)
    {
        await db.BulkInsertAsync(DemoMasterData.Companies, cancellationToken);
        await db.BulkInsertAsync(DemoMasterData.Currencies, cancellationToken);
        await db.BulkInsertAsync(DemoMasterData.Units, cancellationToken);
        await db.BulkInsertAsync(DemoMasterData.TaxCodes, cancellationToken);
        await db.BulkInsertAsync(DemoMasterData.NumberSeries, cancellationToken);
    }

    // The series go on after the numbers that the demo data has used.
    private static Task<int> DrawNumbersAsync(SalesDbContext db, string series, int count, CancellationToken cancellationToken)
    {
        var company = db.CompanyId.Value;
        return db.Database.ExecuteSqlAsync(
            $"SELECT count(sales.next_number({company}, {series})) FROM generate_series(1, {count})", cancellationToken);
    }
}
