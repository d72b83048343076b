using ErpSystem.Subgraphs;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Finance.Customers;

/// <summary>What customers owe: the sums of their open invoices, less money and credit not yet set against any.</summary>
internal static class OpenItems
{
    public static async Task<ILookup<Id<Customer>, OpenItemSum>> SumAsync(
        FinanceDbContext db, IReadOnlyList<Id<Customer>> customers, DateOnly today, CancellationToken ct)
    {
        var invoices = await db.Invoices.AsNoTracking()
            .Where(invoice => customers.Contains(invoice.CustomerId) && invoice.OutstandingAmount > 0)
            .GroupBy(invoice => new { invoice.CustomerId, invoice.CurrencyCode, Overdue = invoice.DueDate < today })
            .Select(group => new { group.Key, Sum = group.Sum(invoice => invoice.OutstandingAmount), InBooks = group.Sum(invoice => invoice.OpenInBooks) })
            .ToListAsync(ct);
        var payments = await db.Payments.AsNoTracking()
            .Where(payment => customers.Contains(payment.CustomerId) && payment.UnallocatedAmount > 0)
            .GroupBy(payment => new { payment.CustomerId, payment.CurrencyCode })
            .Select(group => new { group.Key, Sum = group.Sum(payment => payment.UnallocatedAmount), InBooks = group.Sum(payment => payment.OpenInBooks) })
            .ToListAsync(ct);
        var credits = await db.CreditNotes.AsNoTracking()
            .Where(credit => customers.Contains(credit.CustomerId) && credit.UnappliedAmount > 0)
            .GroupBy(credit => new { credit.CustomerId, credit.CurrencyCode })
            .Select(group => new { group.Key, Sum = group.Sum(credit => credit.UnappliedAmount), InBooks = group.Sum(credit => credit.OpenInBooks) })
            .ToListAsync(ct);
        return invoices
            .Select(sum => new OpenItemSum(sum.Key.CustomerId, sum.Key.CurrencyCode, sum.Sum, sum.InBooks, sum.Key.Overdue))
            .Concat(payments.Concat(credits).Select(sum => new OpenItemSum(sum.Key.CustomerId, sum.Key.CurrencyCode, -sum.Sum, -sum.InBooks, false)))
            .ToLookup(sum => sum.CustomerId);
    }
}
