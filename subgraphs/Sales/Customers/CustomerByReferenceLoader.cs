using ErpSystem.Subgraphs.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Sales.Customers;

/// <summary>Customers by their key in another system.</summary>
public sealed class CustomerByReferenceLoader(SalesDbContext db) : BatchLoader<string, Customer>
{
    protected override async Task<IReadOnlyDictionary<string, Customer>> LoadAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken) =>
        await db.Customers.AsNoTracking()
            .Where(customer => customer.ExternalReference != null && keys.Contains(customer.ExternalReference))
            .ToDictionaryAsync(customer => customer.ExternalReference!, cancellationToken);
}
