using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Sales.Orders;

/// <summary>The taxes of orders by code: two statements for any number of orders.</summary>
public sealed class SalesTaxTotalsLoader(SalesDbContext db) : GroupLoader<Id<SalesOrder>, SalesTaxTotal>
{
    protected override async Task<ILookup<Id<SalesOrder>, SalesTaxTotal>> LoadAsync(
        IReadOnlyList<Id<SalesOrder>> keys, CancellationToken cancellationToken)
    {
        var sums = await db.OrderLines.AsNoTracking()
            .Where(line => keys.Contains(line.OrderId) && !line.Cancelled)
            .GroupBy(line => new { line.OrderId, line.TaxCode, line.TaxRate, line.CurrencyCode })
            .Select(group => new { group.Key, Net = group.Sum(line => line.NetAmount) })
            .ToListAsync(cancellationToken);
        var minorUnits = await db.Currencies.AsNoTracking()
            .ToDictionaryAsync(currency => currency.Code, currency => currency.MinorUnits, cancellationToken);
        return sums
            .OrderBy(sum => sum.Key.TaxCode, StringComparer.Ordinal).ThenBy(sum => sum.Key.TaxRate)
            .ToLookup(
                sum => sum.Key.OrderId,
                sum => Shown(OrderTotals.TaxOn(sum.Key.TaxCode, sum.Key.TaxRate, sum.Net, minorUnits[sum.Key.CurrencyCode]), sum.Key.CurrencyCode));
    }

    private static SalesTaxTotal Shown(TaxTotal total, string currency) =>
        new(total.TaxCode, total.Rate, new Money(total.Base, currency), new Money(total.Tax, currency));
}
