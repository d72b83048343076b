using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Finance.Customers;

/// <summary>What customers owe: as many statements for many customers as for one. One without open items owes nothing.</summary>
public sealed class CustomerBalanceLoader(FinanceDbContext db) : BatchLoader<Id<Customer>, CustomerBalance>
{
    protected override async Task<IReadOnlyDictionary<Id<Customer>, CustomerBalance>> LoadAsync(
        IReadOnlyList<Id<Customer>> keys, CancellationToken cancellationToken)
    {
        if (await db.Settings.AsNoTracking().FirstOrDefaultAsync(cancellationToken) is not { } company)
        {
            return new Dictionary<Id<Customer>, CustomerBalance>();
        }

        var sums = await OpenItems.SumAsync(db, keys, company.DateAt(db.Time.GetUtcNow()), cancellationToken);
        return keys.ToDictionary(key => key, key => new CustomerBalance(
            new Money(sums[key].Sum(sum => sum.InBooks), company.CurrencyCode),
            new Money(sums[key].Where(sum => sum.Overdue).Sum(sum => sum.InBooks), company.CurrencyCode)));
    }
}
