using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Finance.SalesOrders;

/// <summary>What was posted for orders: one statement for any number of orders.</summary>
public sealed class OrderBilledLoader(FinanceDbContext db) : BatchLoader<Id<SalesOrder>, OrderBilled>
{
    protected override async Task<IReadOnlyDictionary<Id<SalesOrder>, OrderBilled>> LoadAsync(
        IReadOnlyList<Id<SalesOrder>> keys, CancellationToken cancellationToken)
    {
        var sums = await db.Invoices.AsNoTracking()
            .Where(invoice => invoice.OrderId != null && keys.Contains(invoice.OrderId.Value) && invoice.Number != null)
            .GroupBy(invoice => new { invoice.OrderId, invoice.CurrencyCode })
            .Select(group => new
            {
                group.Key,
                Invoiced = group.Sum(invoice => invoice.GrossAmount),
                Credited = group.Sum(invoice => invoice.CreditedAmount),
                Outstanding = group.Sum(invoice => invoice.OutstandingAmount),
            })
            .ToListAsync(cancellationToken);

        // An order has one currency.
        return sums.ToDictionary(sum => sum.Key.OrderId!.Value, sum => new OrderBilled(
            new Money(sum.Invoiced, sum.Key.CurrencyCode), new Money(sum.Credited, sum.Key.CurrencyCode), new Money(sum.Outstanding, sum.Key.CurrencyCode)));
    }
}
