using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Finance.Invoices;

/// <summary>The taxes of invoices by code: one statement for any number of invoices.</summary>
public sealed class TaxSumsLoader(FinanceDbContext db) : GroupLoader<Id<Invoice>, TaxSum>
{
    protected override async Task<ILookup<Id<Invoice>, TaxSum>> LoadAsync(IReadOnlyList<Id<Invoice>> keys, CancellationToken cancellationToken)
    {
        var sums = await db.InvoiceLines.AsNoTracking()
            .Where(line => keys.Contains(line.InvoiceId))
            .Join(
                db.Invoices,
                line => line.InvoiceId,
                invoice => invoice.Id,
                (line, invoice) => new { line.InvoiceId, line.TaxCode, line.TaxRate, line.Net, invoice.CurrencyCode })
            .GroupBy(line => new { line.InvoiceId, line.TaxCode, line.TaxRate, line.CurrencyCode })
            .Select(group => new { group.Key, Net = group.Sum(line => line.Net) })
            .ToListAsync(cancellationToken);
        return sums
            .OrderBy(sum => sum.Key.TaxCode, StringComparer.Ordinal).ThenBy(sum => sum.Key.TaxRate)
            .ToLookup(
                sum => sum.Key.InvoiceId,
                sum => new TaxSum(sum.Key.TaxCode, sum.Key.TaxRate, sum.Net, Amounts.TaxOn(sum.Net, sum.Key.TaxRate, sum.Key.CurrencyCode)));
    }
}
