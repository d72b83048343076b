using ErpSystem.Sales.Customers;
using ErpSystem.Sales.Numbering;
using ErpSystem.Sales.Orders;
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

        var quotations = await new DemoQuotations(options.Scale, prices, customers).MakeAsync();
        await db.BulkInsertAsync(quotations, cancellationToken);
        await db.BulkInsertAsync(quotations.SelectMany(quotation => quotation.Lines), cancellationToken);
        options.Progress?.Invoke($"sales: {quotations.Count} quotations");

        Tell(db, customers, orders);
        await db.SaveChangesAsync(cancellationToken);
        options.Progress?.Invoke("sales: told what others build on");
        await DrawNumbersAsync(db, NumberSeries.Quotation, quotations.Count(quotation => quotation.Number is not null), cancellationToken);
        await DrawNumbersAsync(db, NumberSeries.Customer, customers.Count, cancellationToken);
        await DrawNumbersAsync(db, NumberSeries.SalesOrder, orders.Count(order => order.Number is not null), cancellationToken);
    }

    // As in the running system: what others build on is told once, by the outbox; drafts and what was given up are nobody's business.
    private static void Tell(SalesDbContext db, IReadOnlyList<Customer> customers, IReadOnlyList<SalesOrder> orders)
    {
        foreach (var customer in customers)
        {
            AsInserted(db, customer);
            db.Publish(CustomerChanged.Of(customer));
        }

        foreach (var order in orders.Where(order => order.IsUnderWay))
        {
            AsInserted(db, order);
            db.Publish(SalesOrderConfirmed.Of(order));
        }
    }

    // Tracked as the rows that they are by now, because an event carries its entity's version.
    private static void AsInserted<T>(SalesDbContext db, T entity)
        where T : class, IVersioned
    {
        var entry = db.Attach(entity);
        var version = entry.Property(nameof(IVersioned.Version));
        version.CurrentValue = 1;
        version.OriginalValue = 1;
        version.IsModified = false;
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
