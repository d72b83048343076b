using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Sales.Customers;

/// <summary>Addresses by id.</summary>
public sealed class AddressLoader(SalesDbContext db) : BatchLoader<Id<Address>, Address>
{
    protected override async Task<IReadOnlyDictionary<Id<Address>, Address>> LoadAsync(
        IReadOnlyList<Id<Address>> keys, CancellationToken cancellationToken) =>
        await db.Addresses.AsNoTracking().Where(address => keys.Contains(address.Id)).ToDictionaryAsync(address => address.Id, cancellationToken);
}
