using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Sales.Customers;

/// <summary>The addresses of customers, the oldest first.</summary>
public sealed class CustomerAddressesLoader(SalesDbContext db) : GroupLoader<Id<Customer>, Address>
{
    protected override async Task<ILookup<Id<Customer>, Address>> LoadAsync(IReadOnlyList<Id<Customer>> keys, CancellationToken cancellationToken)
    {
        var addresses = await db.Addresses.AsNoTracking()
            .Where(address => keys.Contains(address.CustomerId)).OrderBy(address => address.Id).ToListAsync(cancellationToken);
        return addresses.ToLookup(address => address.CustomerId);
    }
}
