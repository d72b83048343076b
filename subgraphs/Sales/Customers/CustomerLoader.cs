using ErpSystem.Subgraphs;
using ErpSystem.Subgraphs.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace ErpSystem.Sales.Customers;

/// <summary>Customers by id, without their addresses.</summary>
public sealed class CustomerLoader(SalesDbContext db) : BatchLoader<Id<Customer>, Customer>
{
    protected override async Task<IReadOnlyDictionary<Id<Customer>, Customer>> LoadAsync(
        IReadOnlyList<Id<Customer>> keys, CancellationToken cancellationToken) =>
        await db.Customers.AsNoTracking().Where(customer => keys.Contains(customer.Id)).ToDictionaryAsync(customer => customer.Id, cancellationToken);
}
