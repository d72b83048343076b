using ErpSystem.Sales.Credit;
using ErpSystem.Sales.Customers;
using ErpSystem.Sales.PriceLists;
using ErpSystem.Sales.Products;
using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.Errors;
using ErpSystem.Subgraphs.Persistence;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Sales.Orders;

/// <summary>Reads what prices an order: a fixed number of statements for any number of lines.</summary>
internal static class OrderTermsQuery
{
    /// <summary>The order with all its lines, to be changed; others wait with theirs until this is done.</summary>
    public static async Task<SalesOrder> OrderWithLinesAsync(this SalesDbContext db, Id<SalesOrder> id, CancellationToken ct)
    {
        await db.LockAsync(id, ct);
        return await db.Orders.Include(order => order.Lines.OrderBy(line => line.LineNumber)).ByIdAsync(id, ct);
    }

    /// <summary>The order with all its lines and its customer with all addresses, to be changed while nobody can change the customer.</summary>
    public static async Task<(SalesOrder Order, Customer Customer)> OrderWithCustomerAsync(
        this SalesDbContext db, Id<SalesOrder> id, CancellationToken ct)
    {
        var customer = await db.CustomerForOrderAsync(await db.CustomerOfAsync(id, ct), ct);
        return (await db.OrderWithLinesAsync(id, ct), customer);
    }

    /// <summary>
    /// The same while nobody else can decide on the customer's credit. Everybody takes customer, account and orders in this order, or
    /// two who cancel orders of one customer would wait for each other.
    /// </summary>
    public static async Task<(SalesOrder Order, Customer Customer)> OrderWithCreditAsync(
        this SalesDbContext db, Id<SalesOrder> id, CancellationToken ct)
    {
        var customer = await db.CustomerForOrderAsync(await db.CustomerOfAsync(id, ct), ct);
        if (customer.CreditLimit is not null)
        {
            var currency = await db.Orders.Where(order => order.Id == id).Select(order => order.CurrencyCode).FirstAsync(ct);
            await db.LockCreditAsync(customer.Id, currency, ct);
        }

        return (await db.OrderWithLinesAsync(id, ct), customer);
    }

    /// <summary>The terms for an order's products and some more, as they stand on a date.</summary>
    public static async Task<OrderTerms> TermsAsync(
        this SalesDbContext db, SalesOrder order, IEnumerable<Id<Product>> more, DateOnly date, CancellationToken ct)
    {
        var customerTaxCode = await db.Customers.AsNoTracking()
            .Where(customer => customer.Id == order.CustomerId).Select(customer => customer.TaxCode).FirstOrDefaultAsync(ct);
        var list = await db.PriceLists.AsNoTracking().FirstAsync(list => list.Id == order.PriceListId, ct);
        return await db.TermsAsync(list, customerTaxCode, [.. order.Lines.Select(line => line.ProductId), .. more], date, ct);
    }

    /// <summary>The terms of a price list for products, as they stand on a date.</summary>
    public static async Task<OrderTerms> TermsAsync(
        this SalesDbContext db, PriceList list, string? customerTaxCode, IEnumerable<Id<Product>> products, DateOnly date, CancellationToken ct)
    {
        var wanted = products.Distinct().ToList();
        var items = await db.PriceListItems.AsNoTracking()
            .Where(item => item.PriceListId == list.Id && wanted.Contains(item.ProductId))
            .Where(item => item.ValidFrom <= date && (item.ValidUntil == null || item.ValidUntil >= date))
            .ToListAsync(ct);
        var taxCodes = await db.TaxCodes.AsNoTracking().Where(taxCode => !taxCode.Archived).ToDictionaryAsync(taxCode => taxCode.Code, StringComparer.Ordinal, ct);
        var units = await db.Units.AsNoTracking().ToDictionaryAsync(unit => unit.Code, StringComparer.Ordinal, ct);
        return new OrderTerms(
            list, items.ToLookup(item => item.ProductId), taxCodes, units, await db.MinorUnitsAsync(list.CurrencyCode, ct), customerTaxCode, date);
    }

    /// <summary>The price list given, or else the company's default one; fails when there is none.</summary>
    public static async Task<PriceList> PriceListForAsync(this SalesDbContext db, Id<PriceList>? id, CancellationToken ct)
    {
        var list = id is null
            ? await db.PriceLists.FirstOrDefaultAsync(list => list.IsDefault, ct)
            : await db.PriceLists.FirstOrDefaultAsync(list => list.Id == id, ct);
        return list ?? throw new DomainException(new SalesNoPriceList(id));
    }

    private static async Task<Id<Customer>> CustomerOfAsync(this SalesDbContext db, Id<SalesOrder> id, CancellationToken ct)
    {
        var customers = await db.Orders.Where(order => order.Id == id).Select(order => order.CustomerId).ToListAsync(ct);
        return customers is [var customer] ? customer : throw new DomainException(new EntityNotFound(id));
    }

    /// <summary>How many decimals the currency's amounts have; fails with a currency that the company does not trade in.</summary>
    public static async Task<int> MinorUnitsAsync(this SalesDbContext db, string currencyCode, CancellationToken ct)
    {
        var currency = await db.Currencies.AsNoTracking().FirstOrDefaultAsync(currency => currency.Code == currencyCode, ct);
        return currency?.MinorUnits
            ?? throw new DomainException(new InvalidInput($"There is no currency '{currencyCode}'.", "input", "currencyCode"));
    }
}
