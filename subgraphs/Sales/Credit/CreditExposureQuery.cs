using ErpSystem.Sales.Customers;
using ErpSystem.Sales.Orders;
using ErpSystem.Subgraphs;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Sales.Credit;

/// <summary>Reads what customers owe: two statements for any number of customers.</summary>
internal static class CreditExposureQuery
{
    /// <summary>The exposures of customers by customer and currency; orders named as excepted do not count.</summary>
    public static async Task<IReadOnlyDictionary<CreditKey, CreditExposure>> ExposuresAsync(
        this SalesDbContext db, IReadOnlyList<Id<Customer>> customers, Id<SalesOrder>? except, CancellationToken ct)
    {
        var accounts = await db.CreditAccounts.AsNoTracking()
            .Where(account => customers.Contains(account.CustomerId)).ToListAsync(ct);

        // Of an order that is held only what has left already is owed: its rest waits for credit.
        var orders = await db.Orders.AsNoTracking()
            .Where(order => customers.Contains(order.CustomerId) && order.Id != except)
            .Where(order => order.UnbilledAmount > 0 || order.DeliveredUnbilledAmount > 0)
            .GroupBy(order => new { order.CustomerId, order.CurrencyCode })
            .Select(group => new
            {
                group.Key,
                Open = group.Sum(order => order.CreditHeld ? 0 : order.UnbilledAmount - order.DeliveredUnbilledAmount),
                Delivered = group.Sum(order => order.DeliveredUnbilledAmount),
            })
            .ToListAsync(ct);

        var exposures = accounts.ToDictionary(
            account => new CreditKey(account.CustomerId, account.CurrencyCode),
            account => new CreditExposure(account.Balance, account.Overdue, 0, 0));
        foreach (var sum in orders)
        {
            var key = new CreditKey(sum.Key.CustomerId, sum.Key.CurrencyCode);
            exposures[key] = exposures.GetValueOrDefault(key, CreditExposure.None) with { OpenOrders = sum.Open, DeliveredNotBilled = sum.Delivered };
        }

        return exposures;
    }
}
